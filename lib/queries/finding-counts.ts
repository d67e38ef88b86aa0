import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { evaluate } from '@/lib/rules/evaluate';
import type { Finding } from '@/lib/rules/finding';
import { type PastYear, type Peers, pastOf } from '@/lib/rules/past';
import type { ReturnKind } from '@/lib/workflow/transitions';
import { lastYearsOf, pastYearsOf } from './past-years';
import { rememberedPeers } from './peers';
import type { FindingCounts, UnitView } from './views';
import type { YearFrame } from './year-frame';

export type FrozenTable = { unit: UnitView; kind: ReturnKind; cells: Cells; topics: Topic[] | null };

/** How many findings the tables of many units have, by unit. */
export async function findingCountsOf(
  db: Db,
  frame: YearFrame,
  tables: readonly FrozenTable[],
): Promise<Map<string, FindingCounts>> {
  const found = await findingsOf(db, frame, tables);
  return new Map([...found].map(([unit, findings]) => [unit, countsOf(findings)]));
}

/**
 * What is found in the tables of many units, by unit. Years before last year are read only for tables that are out of line
 * with last year: they only ever take such a finding away.
 */
export async function findingsOf(
  db: Db,
  frame: YearFrame,
  tables: readonly FrozenTable[],
): Promise<Map<string, Finding[]>> {
  const { edition } = frame;
  const { year } = frame.view;
  const lastYears = await lastYearsOf(db, { year, units: tables.map(({ unit }) => unit.code), edition });
  const peers = await peersOfNew(
    db,
    frame,
    tables.filter(({ unit }) => !lastYears.has(unit.code)),
  );
  const check = ({ unit, kind, cells, topics }: FrozenTable, earlier: readonly PastYear[]): Finding[] => {
    const lastYear = lastYears.get(unit.code) ?? null;
    const past = kind === 'entered' ? pastOf(year, earlier, peers.get(groupOf(unit)) ?? null) : null;
    return evaluate(edition, cells, { topics, lastYear, past });
  };
  const found = tables.map((table) => {
    const cells = lastYears.get(table.unit.code);
    return { table, findings: check(table, cells ? [{ year: year - 1, cells }] : []) };
  });
  const apart = found.filter(({ findings }) => findings.some((one) => one.apart && one.apart.own.length > 0));
  const units = apart.map(({ table }) => table.unit.code);
  const years = units.length > 0 ? await pastYearsOf(db, { year, units, edition }) : new Map();
  return new Map(
    found.map(({ table, findings }) => {
      const earlier = years.get(table.unit.code);
      return [table.unit.code, earlier ? check(table, earlier) : findings];
    }),
  );
}

/** Similar units count only where a unit has no last year. */
async function peersOfNew(
  db: Db,
  { view, edition }: YearFrame,
  tables: readonly FrozenTable[],
): Promise<Map<string, Peers | null>> {
  const units = tables.filter(({ kind }) => kind === 'entered').map(({ unit }) => unit);
  const groups = new Map(units.map((unit) => [groupOf(unit), unit]));
  return new Map(
    await Promise.all(
      [...groups].map(
        async ([
          group,
          {
            code,
            kind,
            path: [root = code],
          },
        ]): Promise<[string, Peers | null]> => [
          group,
          await rememberedPeers(db, { year: view.year, kind, root, edition }),
        ],
      ),
    ),
  );
}

function groupOf({ kind, path }: UnitView): string {
  return `${kind}/${path[0]}`;
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}
