import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { UnitKind } from '@/lib/rollup/groups';
import type { Act } from './act';
import { demandEverywhere } from './demand-everywhere';
import { dayInChina } from './read-day';
import { recordEvent } from './record-event';

export type NewUnit = { code: string; name: string; kind: UnitKind; parent: string };

/**
 * Adds units below existing ones, from today on, in the order given; a parent may be in the same list. Years that are
 * open already keep their tree. Not here: moving, merging and splitting units.
 */
export function importUnits(act: Act, rows: readonly NewUnit[]): Promise<{ added: number }> {
  return transact(act.db, async (tx) => {
    const today = dayInChina(act.now);
    await demandEverywhere(tx, act.user, 'unit.manage', today);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('units', 0))`;
    refuseMalformed(rows);
    await refuseExisting(tx, rows);
    const paths = await pathsOf(tx, rows, today);
    const { _max: last } = await tx.unitPeriod.aggregate({ _max: { position: true } });
    await tx.unit.createMany({ data: rows.map(({ code }) => ({ code })) });
    await tx.unitPeriod.createMany({
      data: rows.map(({ code, name, kind, parent }, at) => ({
        unitCode: code,
        name: name.trim(),
        kind,
        parentCode: parent,
        path: paths.get(code) ?? '',
        position: (last.position ?? 0) + 1 + at,
        validFrom: today,
      })),
    });
    const detail = { units: rows.map((row) => ({ ...row })) };
    await recordEvent(tx, { subject: 'units', at: act.now, actor: act.user.id, action: 'import', detail });
    return { added: rows.length };
  });
}

function badUnits(codes: readonly string[]): Refusal {
  return new Refusal('badRequest', { params: { issues: codes.join('、') } });
}

/** A code is part of a path and of a user name, so it takes letters, digits, hyphens and underscores only. */
function refuseMalformed(rows: readonly NewUnit[]): void {
  const isBad = ({ code, name }: NewUnit) =>
    !/^[A-Za-z0-9_-]{1,40}$/.test(code) || name.trim() === '' || name.length > 100;
  const bad = rows.filter(isBad);
  const codes = rows.map(({ code }) => code);
  const double = codes.filter((code, at) => codes.indexOf(code) !== at);
  if (rows.length === 0 || bad.length + double.length > 0)
    throw badUnits([...bad.map(({ code }) => code), ...double]);
}

async function refuseExisting(tx: Db, rows: readonly NewUnit[]): Promise<void> {
  const existing = await tx.unit.findMany({ where: { code: { in: rows.map(({ code }) => code) } } });
  if (existing.length === 0) return;
  throw new Refusal('alreadyExists', { params: { what: existing.map(({ code }) => code).join('、') } });
}

/** Every row's path; refuses rows whose parents lead nowhere or in a circle. */
async function pathsOf(tx: Db, rows: readonly NewUnit[], day: Date): Promise<Map<string, string>> {
  const above = await tx.unitPeriod.findMany({
    where: {
      unitCode: { in: rows.map(({ parent }) => parent) },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    select: { unitCode: true, path: true },
  });
  const paths = new Map(above.map(({ unitCode, path }) => [unitCode, path]));
  let waiting = [...rows];
  while (waiting.length > 0) {
    const next = waiting.filter(({ parent }) => !paths.has(parent));
    if (next.length === waiting.length) throw badUnits(waiting.map(({ code }) => code));
    for (const { code, parent } of waiting)
      if (paths.has(parent)) paths.set(code, `${paths.get(parent)}${code}/`);
    waiting = rows.filter(({ code }) => !paths.has(code));
  }
  return paths;
}
