import { type CellSpec, cellOf, cellsOf } from '../cells';
import { definitionOf } from '../definitions/definition-of';
import { definitionsOf } from '../definitions/definitions-of';
import { doubles } from '../doubles';
import { editions } from '../registry';
import type { CellCode, Edition } from '../types';
import { aloneCells } from './alone-cells';
import type { Comparability, Tie } from './comparability';

/** What is wrong in a table that has the right shape, one line each; empty for a sound one. */
export function comparabilityDefects(table: Comparability): string[] {
  const [older, newer] = [table.older, table.newer].map((id) => editions.find((each) => each.id === id));
  const unknown = [table.older, table.newer, ...table.alone.map((each) => each.in)].filter(
    (id) => !editions.some((each) => each.id === id),
  );
  if (!older || !newer || unknown.length > 0) return unknown.map((id) => `unknown edition ${id}`);
  const elsewhere = table.alone.filter((each) => each.in !== older.id && each.in !== newer.id);
  return [
    ...(older.years[0] < newer.years[0] ? [] : [`${newer.id} does not follow ${older.id}`]),
    ...elsewhere.map((each) => `edition ${each.in} is not one of the two`),
    ...namingDefects(table, older, 'older'),
    ...namingDefects(table, newer, 'newer'),
    ...table.ties.flatMap((tie) => tieDefects(tie, older, newer)),
  ];
}

type Side = 'older' | 'newer';

function namedBy(tie: Tie, side: Side): readonly CellCode[] {
  if (tie.kind === 'notComparable') return tie[side];
  const [older, newer] = tie.cells;
  return [side === 'older' ? older : newer];
}

/** Every cell of an edition has to be named once, and nothing else. */
function namingDefects(table: Comparability, edition: Edition, side: Side): string[] {
  const alone = table.alone.filter((each) => each.in === edition.id);
  const named = [
    ...table.ties.flatMap((tie) => namedBy(tie, side)),
    ...alone.flatMap((each) => aloneCells(edition, each)),
  ];
  const known = new Set(named);
  const missing = cellsOf(edition).filter(({ code }) => !known.has(code));
  return [
    ...named.filter((code) => !cellOf(edition, code)).map((code) => `unknown cell ${code} of ${edition.id}`),
    ...doubles(named).map((code) => `cell ${code} of ${edition.id} is named more than once`),
    ...missing.map(({ code }) => `cell ${code} of ${edition.id} is not named`),
  ];
}

function tieDefects(tie: Tie, older: Edition, newer: Edition): string[] {
  if (tie.kind === 'notComparable') return [];
  const [one, other] = [cellOf(older, tie.cells[0]), cellOf(newer, tie.cells[1])];
  if (!one || !other) return [];
  const at = `${one.code} and ${other.code}`;
  if (one.kind !== other.kind || one.unit !== other.unit) return [`${at} are not counted in the same unit`];
  if (tie.kind === 'renamed') return [];
  const isSame = meaningOf(older, one) === meaningOf(newer, other);
  return isSame ? [] : [`${at} are not the same: label or definition differ`];
}

function meaningOf(edition: Edition, spec: CellSpec): string {
  const { label, row } = spec;
  return [label, row.qualifier ?? '', ...definitionOf(definitionsOf(edition.id), spec)].join('\n');
}
