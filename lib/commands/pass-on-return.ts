import 'server-only';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { type Db, transact } from '@/lib/db/client';
import { typedCellsOf } from '@/lib/editions/typed-cells';
import type { CellCode } from '@/lib/editions/types';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { sendBackAction } from '@/lib/workflow/send-back';
import { refusalOf, type Status } from '@/lib/workflow/transitions';
import type { Act } from './act';
import { demand } from './admit';
import { answeredCorrection } from './answered-correction';
import { type LoadedReturn, loadReturn } from './load-return';
import { readNamedCells } from './read-named-cells';
import { readReason } from './read-reason';
import { recordEvent } from './record-event';
import { stepReturn } from './step-return';

export type PassOn = {
  year: number;
  /** Whose compiled return came back. */
  area: string;
  /** As the units will read it. */
  reason: string;
  /** Direct children, each with the cells that it is to look at; totals may be named. */
  units: readonly { unit: string; cells: readonly CellCode[] }[];
};

export type PassedOn = {
  passedOn: { unit: string; name: string; action: 'return' | 'reopen'; status: Status; revision: number }[];
  /** Units whose state does not allow it, and why. */
  leftOut: { unit: string; name: string; status: Status; code: RefusalCode }[];
};

type Child = { it: LoadedReturn; name: string; cells: CellCode[] };

/**
 * Passes a compiled return that came back on to the units that made it: each child's own return is returned, or reopened where it
 * was accepted, for the cells named for it. All or nothing, but for units whose state does not allow it: they are named and left
 * out. Refuses if nobody is left. A child that is an area keeps its cells as named, so that its office can pass on again; of
 * others a total opens its typed parts.
 */
export function passOnReturn(act: Act, { year, area, reason, units }: PassOn): Promise<PassedOn> {
  return transact(act.db, async (tx) => {
    const own = await loadReturn(tx, { year, unit: area });
    refuseArea(act.user, own);
    const text = readReason(reason);
    const children = await loadChildren(tx, act.user, own, units);
    const answer: PassedOn = { passedOn: [], leftOut: [] };
    for (const child of children) await passTo(tx, act, { area, text }, child, answer);
    refuseNobody(answer);
    const passed = new Set(answer.passedOn.map(({ unit }) => unit));
    const cells = new Set(units.filter(({ unit }) => passed.has(unit)).flatMap((each) => each.cells));
    await recordEvent(tx, {
      subject: `return:${own.id}`,
      at: act.now,
      actor: act.user.id,
      action: 'passOn',
      detail: { reason: text, cells: [...cells], units: [...passed] },
    });
    return answer;
  });
}

function refuseArea(user: User, { place, kind, status }: LoadedReturn): void {
  if (kind !== 'compiled' || !may(user.grants, 'return.read', place)) throw new Refusal('notFound');
  if (status !== 'returned') throw new Refusal('wrongState', { params: { status } });
}

/** Locks them in the order in which submitting the area's table does, whatever the order of the call. */
async function loadChildren(tx: Db, user: User, own: LoadedReturn, units: PassOn['units']): Promise<Child[]> {
  const codes = [...new Set(units.map(({ unit }) => unit))];
  const rows = await tx.$queryRaw<{ unit: string; name: string }[]>`
    SELECT p.unit_code AS unit, p.name FROM unit_period p JOIN "year" y ON y.year = ${own.year}
    WHERE p.unit_code = ANY (${codes}::text[]) AND p.parent_code = ${own.unit}
      AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
    ORDER BY p.position, p.unit_code`;
  if (rows.length < codes.length) throw new Refusal('notFound');
  const children: Child[] = [];
  for (const { unit, name } of rows) {
    const it = await loadReturn(tx, { year: own.year, unit });
    demand(user, 'return.review', it.place, 'return.read');
    const sent = units.filter((each) => each.unit === unit).flatMap(({ cells }) => cells);
    children.push({ it, name, cells: cellsFor(it, sent) });
  }
  return children;
}

function cellsFor({ edition, kind }: LoadedReturn, sent: readonly CellCode[]): CellCode[] {
  const known = readNamedCells(edition, sent);
  if (known.length === 0) throw new Refusal('cellsMissing');
  return kind === 'compiled' ? known : [...new Set(known.flatMap((code) => typedCellsOf(edition, code)))];
}

async function passTo(
  tx: Db,
  act: Act,
  { area, text }: { area: string; text: string },
  { it, name, cells }: Child,
  answer: PassedOn,
): Promise<void> {
  const { unit, status } = it;
  const action = sendBackAction(status);
  const code = refusalOf(action, it);
  if (code) {
    answer.leftOut.push({ unit, name, status, code });
    return;
  }
  const version = action === 'reopen' ? it.acceptedVersion : it.latestVersion;
  const stepped = await stepReturn(tx, act, it, action, {
    data: {
      ...answeredCorrection,
      returnedReason: text,
      returnedCells: cells,
      returnedBy: act.user.id,
      returnedAt: act.now,
    },
    detail: {
      version,
      reason: text,
      cells,
      passedOnFrom: area,
      ...(it.correctionBy === null ? {} : { asked: it.correctionBy }),
    },
  });
  answer.passedOn.push({ unit, name, action, status: stepped.status, revision: stepped.revision });
}

function refuseNobody({ passedOn, leftOut }: PassedOn): void {
  if (passedOn.length > 0) return;
  const units = leftOut.map(({ name }) => name).join('、');
  throw new Refusal('nothingPassedOn', { params: { units } });
}
