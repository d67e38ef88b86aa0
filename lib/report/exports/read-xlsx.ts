import ExcelJS, { type Worksheet } from 'exceljs';

/** Reads a workbook of `writeXlsx` back by the codes that it hides: number, null where the cell is empty. Trusts the workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Record<string, number | null>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return Object.assign({}, ...workbook.worksheets.map(valuesOf));
}

function valuesOf(sheet: Worksheet): Record<string, number | null> {
  const code = sheet.columnCount;
  const columnCodes = new Map<number, string>();
  const values: Record<string, number | null> = {};
  sheet.eachRow((row) => {
    if (row.hidden) row.eachCell((cell, at) => columnCodes.set(at, cell.text));
    const rowCode = row.getCell(code).text;
    if (rowCode === '') return;
    const places = columnCodes.size > 0 ? [...columnCodes] : [[code - 1, ''] as const];
    for (const [at, columnCode] of places) {
      const { value } = row.getCell(at);
      if (value === null || typeof value === 'number')
        values[columnCode === '' ? rowCode : `${rowCode}_${columnCode}`] = value;
    }
  });
  return values;
}
