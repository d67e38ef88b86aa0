import { runsOf } from './exports/xlsx-layout';
import type { ReportRow } from './model';

/** A name printed to the left of several rows. */
export type LeadCell = { text: string; rows: number };
/** What stands before a row's own label: merged names that begin with it, and how many columns its label covers. */
export type Lead = { cells: LeadCell[]; labelColumns: number };

/** The merged names left of a section's rows; a row without one gives its place to the label. */
export function leadsOf(rows: readonly ReportRow[]): { columns: number; leads: Lead[] } {
  const names = [rows.map((row) => row.group), rows.map((row) => row.subject)].filter((column) =>
    column.some((name) => name !== null),
  );
  const leads: Lead[] = rows.map(() => ({ cells: [], labelColumns: 1 }));
  for (const column of names) {
    for (const { value, first, last } of runsOf(column)) {
      if (value !== null) leads[first]?.cells.push({ text: value, rows: last - first + 1 });
      else for (const lead of leads.slice(first, last + 1)) lead.labelColumns += 1;
    }
  }
  return { columns: names.length, leads };
}
