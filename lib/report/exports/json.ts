import { toJson } from '@/lib/cells/parse';
import { cellsIn, type ReportModel } from '../model';

/** The table as JSON text: values by cell as plain numbers (万元 with decimals), blank is null. */
export function writeJson(model: ReportModel): string {
  const { title, edition, year, unitName: unit, fingerprint } = model;
  const cells = Object.fromEntries(
    cellsIn(model).map(({ cell }) => [cell.code, toJson(cell.kind, cell.value)]),
  );
  const topics = model.topics?.map(({ name, count }) => ({ name, count: Number(count) })) ?? null;
  return `${JSON.stringify({ title, edition, year, unit, cells, topics, notes: model.notes, fingerprint }, null, 1)}\n`;
}
