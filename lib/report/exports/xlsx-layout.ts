import type { ReportSection } from '../model';

/** Which sheet column holds what, from 1; `code` is hidden, behind the last visible one. Widths are of the visible columns. */
export type Layout = {
  widths: number[];
  /** null: the section merges nothing to the left of its labels. */
  group: number | null;
  subject: number | null;
  label: number;
  /** null in a matrix, whose head names the unit. */
  unit: number | null;
  /** The first column of values. */
  value: number;
  code: number;
};

/** The columns that a section needs. */
export function layoutOf(section: ReportSection): Layout {
  const groups = section.rows.some((row) => row.group !== null) ? 1 : 0;
  const subjects = section.rows.some((row) => row.subject !== null) ? 1 : 0;
  const label = 1 + groups + subjects;
  const unit = section.columns ? null : label + 1;
  const value = (unit ?? label) + 1;
  const values = section.columns?.length ?? 1;
  const labelWidth = section.columns ? 32 : groups ? 26 : 64;
  return {
    widths: [
      ...Array<number>(groups + subjects).fill(section.columns ? 12 : 20),
      labelWidth - (section.columns ? 12 * groups : 0),
      ...(unit ? [8] : []),
      ...Array<number>(values).fill(section.columns ? 9.5 : 16),
    ],
    group: groups ? 1 : null,
    subject: subjects ? groups + 1 : null,
    label,
    unit,
    value,
    code: value + values,
  };
}

/** Runs of equal neighbours, as indexes of their first and last. */
export function runsOf<T>(values: readonly T[]): { value: T; first: number; last: number }[] {
  const runs: { value: T; first: number; last: number }[] = [];
  values.forEach((value, at) => {
    const open = runs.at(-1);
    if (open && open.value === value) open.last = at;
    else runs.push({ value, first: at, last: at });
  });
  return runs;
}
