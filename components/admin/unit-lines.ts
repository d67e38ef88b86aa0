import type { UnitKind } from '@/lib/rollup/groups';

export type UnitLine = { code: string; name: string; kind: UnitKind; parent: string };
export type LineProblem = {
  /** From 1, as pasted. */
  line: number;
  problem: 'columns' | 'code' | 'name' | 'kind' | 'double' | 'exists' | 'parent';
  text: string;
};

const kinds: Readonly<Record<string, UnitKind>> = {
  部门: 'department',
  department: 'department',
  乡镇: 'township',
  街道: 'township',
  乡镇街道: 'township',
  township: 'township',
  县: 'county',
  区: 'county',
  县区: 'county',
  county: 'county',
  旗: 'county',
  市: 'city',
  州: 'city',
  盟: 'city',
  地区: 'city',
  city: 'city',
  省: 'province',
  自治区: 'province',
  直辖市: 'province',
  province: 'province',
};

const nameAt = 1;

/**
 * Units from pasted lines `code, name, kind, parent`, separated by tabs or commas, full-width ones too; a heading line is
 * skipped. A parent may be an existing unit or stand in another line. Circles are not looked for here.
 */
export function readUnitLines(
  pasted: string,
  existing: ReadonlySet<string>,
): { units: UnitLine[]; problems: LineProblem[] } {
  const lines = pasted
    .split(/\r?\n/)
    .map((text, index) => ({ line: index + 1, columns: columnsOf(text), text: text.trim() }));
  const filled = lines.filter(({ text, columns }) => text !== '' && !/^(代码|code)$/i.test(columns[0] ?? ''));
  const codes = filled.map(({ columns }) => columns[0] ?? '');
  const units: UnitLine[] = [];
  const problems: LineProblem[] = [];
  filled.forEach(({ line, columns, text }, index) => {
    const [code = '', name = '', word = '', parent = ''] = columns;
    const kind = kinds[word.toLowerCase()];
    const problem = problemOf({
      columns,
      code,
      name,
      kind,
      parent,
      isDouble: codes.indexOf(code) !== index,
      existing,
      codes,
    });
    if (problem || !kind) problems.push({ line, problem: problem ?? 'kind', text });
    else units.push({ code, name, kind, parent });
  });
  return { units, problems };
}

/** As typed but for the quotes that some spreadsheets put around each; only the name keeps its full-width characters. */
function columnsOf(text: string): string[] {
  return text.split(/[\t,，]/).map((column, at) => {
    const plain = column.trim().replace(/^"(.*)"$/, '$1');
    return at === nameAt ? plain.trim() : plain.normalize('NFKC').trim();
  });
}

type Read = {
  columns: readonly string[];
  code: string;
  name: string;
  kind: UnitKind | undefined;
  parent: string;
  isDouble: boolean;
  existing: ReadonlySet<string>;
  codes: readonly string[];
};

function problemOf({
  columns,
  code,
  name,
  kind,
  parent,
  isDouble,
  existing,
  codes,
}: Read): LineProblem['problem'] | null {
  if (columns.length !== 4) return 'columns';
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(code)) return 'code';
  if (name === '' || name.length > 100) return 'name';
  if (!kind) return 'kind';
  if (isDouble) return 'double';
  if (existing.has(code)) return 'exists';
  return parent !== code && (existing.has(parent) || codes.includes(parent)) ? null : 'parent';
}
