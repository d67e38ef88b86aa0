import { type Grant, may, type Place, type Right } from '@/lib/access/roles';
import { type ReturnKind, transitions } from '@/lib/workflow/transitions';
import type { Audience } from './kinds';

/** Everybody's grants by the unit that they are for. */
export type Holders = ReadonlyMap<string, readonly (Grant & { user: string })[]>;

export type About = {
  place: Place;
  kind: ReturnKind;
  /** User ids that a note names. */
  mentioned: readonly string[];
  /** User id; nobody is told what they did themselves. */
  actor: string | null;
};

/** The user ids to tell of something that happened to a return: only who may read it, and never who did it. */
export function recipients(to: Audience, about: About, holders: Holders): string[] {
  const { place, mentioned, actor } = about;
  const near = [place.unit, ...place.ancestors].flatMap((unit) => holders.get(unit) ?? []);
  const right = rightOf(to, about.kind);
  const concerned = right ? withRight(near, right, place) : new Set(mentioned);
  const readers = withRight(near, 'return.read', place);
  return [...concerned].filter((user) => user !== actor && readers.has(user)).sort();
}

/** The right whose holders are meant; null: they are named. */
function rightOf(to: Audience, kind: ReturnKind): Right | null {
  if (to === 'unit' || to === 'units') return transitions.submit.right[kind];
  if (to === 'approvers') return 'area.approve';
  if (to === 'publishers' || to === 'signers') return 'area.publish';
  return to === 'office' ? transitions.accept.right[kind] : null;
}

function withRight(near: readonly (Grant & { user: string })[], right: Right, place: Place): Set<string> {
  return new Set(near.filter((grant) => may([grant], right, place)).map(({ user }) => user));
}
