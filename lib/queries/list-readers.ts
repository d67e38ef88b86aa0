import 'server-only';
import { may } from '@/lib/access/roles';
import { Refusal } from '@/lib/refusal';
import type { Asker } from './asker';
import type { ReaderView } from './comment-views';
import { readersOf } from './readers-of';
import { returnHead } from './return-head';
import { placeOf, unitsAt } from './unit-rows';
import { yearFrame } from './year-frame';

/** Whom the asker can mention in a note on this return: everybody else who may read it. For those who may write there. */
export async function listReaders(asker: Asker, at: { year: number; unit: string }): Promise<ReaderView[]> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const place = placeOf(head.unit);
  if (!may(user.grants, 'return.comment', place)) throw new Refusal('forbidden');
  const readers = await readersOf(db, place);
  const units = await unitsAt(db, { units: head.unit.path, asOf: frame.asOf });
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const others = readers.filter(({ id }) => id !== user.id);
  return others.map(({ unit, ...person }) => ({
    ...person,
    unit: { code: unit, name: names.get(unit) ?? unit },
  }));
}
