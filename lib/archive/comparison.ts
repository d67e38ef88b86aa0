import type { Edition, EditionId } from '@/lib/editions/types';
import {
  type ComparedCell,
  comparedElsewhere,
  compareYears,
  otherEditions,
  type TableOfYear,
} from './compare-years';

export type Comparison<Table extends TableOfYear> = {
  /** The form whose rows are read. */
  edition: Edition;
  /** Earliest first. */
  tables: readonly Table[];
  cells: readonly ComparedCell[];
  /** Of each other form among the tables, what has nothing comparable on this one. */
  elsewhere: readonly { edition: Edition; cells: readonly ComparedCell[] }[];
};

/** Tables side by side by the rows of one of their forms, the latest's where none of them is asked for. At least one table. */
export function comparisonOf<Table extends TableOfYear>(
  given: readonly Table[],
  asked: EditionId | null,
): Comparison<Table> {
  const tables = [...given].sort((one, other) => one.year - other.year);
  const latest = tables.at(-1);
  if (!latest) throw new Error('no tables, no comparison');
  const { edition } = tables.find((table) => table.edition.id === asked) ?? latest;
  return {
    edition,
    tables,
    cells: compareYears(edition, tables),
    elsewhere: otherEditions(edition, tables).map((other) => ({
      edition: other,
      cells: comparedElsewhere(other, edition, tables),
    })),
  };
}
