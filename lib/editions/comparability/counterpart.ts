import { cellOf } from '../cells';
import type { CellCode, Edition, EditionId } from '../types';
import { aloneCells } from './alone-cells';
import type { Comparability, Said } from './comparability';
import { comparabilities } from './tables';

/** What stands for a cell on another form. Only `same` and `renamed` may be compared with it; `note` says why although it reads differently. */
export type Counterpart =
  | { kind: 'same'; code: CellCode }
  | { kind: 'renamed'; code: CellCode; note: Said }
  | { kind: 'notComparable'; near: readonly CellCode[]; reason: Said }
  | { kind: 'alone'; reason: Said };

/** By cell of the first edition, what stands for it on the second. */
type Counterparts = ReadonlyMap<CellCode, Counterpart>;

const known = new Map<string, Counterparts>();

/** What on the form `to` stands for a cell of the form `from`. Throws for a cell that `from` lacks, and for two forms without a table. */
export function counterpartOf(from: Edition, code: CellCode, to: Edition): Counterpart {
  if (from.id === to.id && cellOf(from, code)) return { kind: 'same', code };
  const found = from.id === to.id ? undefined : counterpartsOf(from, to).get(code);
  if (!found) throw new Error(`no cell ${code} of ${from.id} to compare with ${to.id}`);
  return found;
}

/** The cell of the form `to` that may be compared with a cell of the form `from`; null where there is none. */
export function comparableCell(from: Edition, code: CellCode, to: Edition): CellCode | null {
  const found = counterpartOf(from, code, to);
  return found.kind === 'same' || found.kind === 'renamed' ? found.code : null;
}

function counterpartsOf(from: Edition, to: Edition): Counterparts {
  const key = `${from.id} ${to.id}`;
  const before = known.get(key);
  if (before) return before;
  const table = tableOf(from.id, to.id);
  const made = new Map<CellCode, Counterpart>([
    ...(table.older === from.id ? forwards(table) : backwards(table)),
    ...table.alone
      .filter((each) => each.in === from.id)
      .flatMap((each) =>
        aloneCells(from, each).map((code) => [code, { kind: 'alone', reason: each.reason }] as const),
      ),
  ]);
  known.set(key, made);
  return made;
}

function tableOf(one: EditionId, other: EditionId): Comparability {
  const found = comparabilities.find(
    ({ older, newer }) => [one, other].includes(older) && [one, other].includes(newer),
  );
  if (!found) throw new Error(`editions ${one} and ${other} have no table of comparability`);
  return found;
}

function forwards({ ties }: Comparability): [CellCode, Counterpart][] {
  return ties.flatMap((tie): [CellCode, Counterpart][] => {
    if (tie.kind === 'notComparable')
      return tie.older.map((code) => [code, { kind: tie.kind, near: tie.newer, reason: tie.reason }]);
    const { cells, ...rest } = tie;
    return [[cells[0], { ...rest, code: cells[1] }]];
  });
}

function backwards(table: Comparability): [CellCode, Counterpart][] {
  return forwards({
    ...table,
    ties: table.ties.map((tie) =>
      tie.kind === 'notComparable'
        ? { ...tie, older: tie.newer, newer: tie.older }
        : { ...tie, cells: [tie.cells[1], tie.cells[0]] },
    ),
  });
}
