import { cellOf, cellsOf, topicsRowOf } from './cells';
import { doubles } from './doubles';
import { ruleDefects } from './rule-defects';
import type { CellCode, Edition, Row } from './types';

/** What is wrong inside an edition that has the right shape, one line each; empty for a sound one. */
export function defectsOf(edition: Edition): string[] {
  return [
    ...yearDefects(edition),
    ...codeDefects(edition),
    ...edition.sections.flatMap((section) => section.rows.flatMap(rowDefects)),
    ...topicsDefects(edition),
    ...sumDefects(edition),
    ...ruleDefects(edition),
  ];
}

function yearDefects({ years: [from, to] }: Edition): string[] {
  return to !== null && to < from ? [`years upside down: ${from} to ${to}`] : [];
}

function codeDefects(edition: Edition): string[] {
  const codes = {
    section: edition.sections.map((section) => section.code),
    row: edition.sections.flatMap((section) => section.rows.map((row) => row.code)),
    cell: cellsOf(edition).map((cell) => cell.code),
    footer: edition.footer.map((line) => line.code),
  };
  const double = Object.entries(codes).flatMap(([what, all]) =>
    doubles(all).map((one) => `double ${what} code ${one}`),
  );
  const columns = edition.sections.flatMap((section) =>
    section.kind === 'matrix'
      ? doubles(section.columns.map((column) => column.code)).map(
          (one) => `double column code ${one} in ${section.code}`,
        )
      : [],
  );
  return [...double, ...columns];
}

function rowDefects({ code, kind, unit, sumOf, topicsOf }: Row): string[] {
  const isNumber = kind === 'count' || kind === 'money';
  const defects = [
    kind === 'money' && unit !== '万元' && `money row ${code} is not in 万元`,
    kind === 'count' && unit === '万元' && `count row ${code} is in 万元`,
    isNumber && !unit && `row ${code} has no unit`,
    kind === 'heading' && unit && `heading ${code} has a unit`,
    !isNumber && sumOf && `${kind} row ${code} has a sum`,
    kind !== 'topics' && topicsOf && `row ${code} names what its topics divide up, but is no topics row`,
  ];
  return defects.filter((defect) => typeof defect === 'string');
}

function topicsDefects(edition: Edition): string[] {
  const all = edition.sections.flatMap((section) => section.rows.filter((row) => row.kind === 'topics'));
  const defects =
    all.length > 1 ? [`more than one topics row: ${all.map((row) => row.code).join(', ')}`] : [];
  const inMatrix = edition.sections
    .filter((section) => section.kind === 'matrix')
    .flatMap((section) => section.rows);
  for (const row of all) {
    if (inMatrix.includes(row)) defects.push(`topics row ${row.code} stands in a matrix`);
  }
  const row = topicsRowOf(edition);
  if (!row) return defects;
  if (!row.topicsOf) return [...defects, `topics row ${row.code} does not say what its topics divide up`];
  const divided = cellOf(edition, row.topicsOf);
  if (!divided) defects.push(`topics row ${row.code} divides up the unknown cell ${row.topicsOf}`);
  else if (divided.kind !== 'count')
    defects.push(`topics row ${row.code} divides up ${row.topicsOf}, which is money`);
  return defects;
}

function sumDefects(edition: Edition): string[] {
  return cellsOf(edition).flatMap(({ code, kind, parts }) => {
    if (!parts) return [];
    const defects = doubles(parts).map((part) => `sum ${code} takes ${part} twice`);
    for (const part of parts) {
      const cell = cellOf(edition, part);
      if (!cell) defects.push(`sum ${code} over the unknown cell ${part}`);
      else if (cell.kind !== kind) defects.push(`sum ${code} mixes money and counts with ${part}`);
    }
    if (feeds(edition, code, parts)) defects.push(`sum cycle through ${code}`);
    return defects;
  });
}

/** Whether a cell is, through any number of sums, a part of itself. */
function feeds(
  edition: Edition,
  code: CellCode,
  parts: readonly CellCode[],
  seen = new Set<CellCode>(),
): boolean {
  return parts.some((part) => {
    if (part === code) return true;
    if (seen.has(part)) return false;
    seen.add(part);
    return feeds(edition, code, cellOf(edition, part)?.parts ?? [], seen);
  });
}
