import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { frozenCells } from '@/lib/queries/frozen-cells';
import { keptOmissions, madeFromToKeep } from '@/lib/rollup/made-from';
import { carriedUp, type Omission } from '@/lib/rollup/omission';
import { addUp, mergeTopics } from '@/lib/rollup/sum';
import type { LoadedReturn } from './load-return';
import { type SentTopic, topicsFromJson } from './read-sent-cells';

export type CompiledArea = {
  cells: Cells;
  topics: Topic[];
  fingerprint: string;
  madeFrom: Prisma.InputJsonObject;
  /** Direct children without an accepted version that nobody named as left out. */
  outstanding: { unit: string; name: string }[];
};

type Child = { id: number; unit: string; name: string };
type Accepted = {
  unit: string;
  number: number;
  cells: bigint[];
  topics: SentTopic[];
  sha256: string;
  madeFrom: unknown;
};

/** Adds up the accepted versions of the direct children, which cannot change until the transaction ends. */
export async function compileArea(
  tx: Db,
  { year, unit: area, edition }: LoadedReturn,
): Promise<CompiledArea> {
  const children = await lockChildren(tx, { year, area });
  const accepted = await tx.$queryRaw<Accepted[]>`
    SELECT r.unit_code AS unit, v.number, v.cells, v.topics, v.sha256, v.made_from AS "madeFrom"
    FROM "return" r JOIN "version" v ON v.return_id = r.id AND v.number = r.accepted_version
    WHERE r.id = ANY (${children.map(({ id }) => id)}::int[]) AND v.edition_id = ${edition.id}
    ORDER BY r.unit_code`;
  const adjustments = await tx.adjustment.findMany({
    where: { year, areaCode: area, removedAt: null },
    select: { id: true, cell: true, amount: true, reason: true, units: true },
    orderBy: { id: 'asc' },
  });
  const versions = accepted.map(({ unit, number, sha256 }) => ({ unit, version: number, sha256 }));
  const made = new Set(accepted.map(({ unit }) => unit));
  const missing = children.filter(({ unit }) => !made.has(unit));
  const own = await namedOf(tx, { year, area, missing });
  const names = new Map(children.map(({ unit, name }) => [unit, name]));
  const below = accepted.flatMap(({ unit, madeFrom }) =>
    carriedUp({ area: unit, name: names.get(unit) ?? unit }, keptOmissions.parse(madeFrom)),
  );
  const madeFrom = madeFromToKeep({ area, year, versions, adjustments, omissions: { own, below } });
  return {
    cells: addUp(
      edition,
      accepted.map(({ cells }) => frozenCells(edition, cells)),
      adjustments,
    ),
    topics: mergeTopics(accepted.map(({ topics }) => topicsFromJson(topics) ?? [])),
    fingerprint: madeFrom.fingerprint,
    madeFrom,
    outstanding: missing
      .filter(({ unit }) => !own.some((omission) => omission.unit === unit))
      .map(({ unit, name }) => ({ unit, name })),
  };
}

/** Those of the missing children that stand named as left out. */
async function namedOf(
  tx: Db,
  { year, area, missing }: { year: number; area: string; missing: readonly Child[] },
): Promise<Omission[]> {
  const rows = await tx.omission.findMany({
    where: { year, areaCode: area, removedAt: null },
    select: { unitCode: true, reason: true },
  });
  const reasons = new Map(rows.map(({ unitCode, reason }) => [unitCode, reason]));
  return missing.flatMap(({ unit, name }) => {
    const reason = reasons.get(unit);
    return reason === undefined ? [] : [{ unit, name, reason }];
  });
}

/** In the tree's order, each found by its key, so that what is read does not grow with the number of returns in the year. */
function lockChildren(tx: Db, { year, area }: { year: number; area: string }): Promise<Child[]> {
  return tx.$queryRaw<Child[]>`
    SELECT r.id, p.unit, p.name
    FROM (
      SELECT p.unit_code AS unit, p.name FROM unit_period p JOIN "year" y ON y.year = ${year}
        AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
      WHERE p.parent_code = ${area} ORDER BY p.position, p.unit_code) p
    CROSS JOIN LATERAL (
      SELECT r.id FROM "return" r WHERE r.year = ${year} AND r.unit_code = p.unit LIMIT 1 FOR SHARE) r`;
}
