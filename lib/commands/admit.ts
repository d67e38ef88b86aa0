import { may, type Place, type Right } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { Refusal } from '@/lib/refusal';
import { type Action, refusalOf, transitions } from '@/lib/workflow/transitions';
import type { LoadedReturn } from './load-return';

/** Refuses who may not: `notFound` if not even `sight` is given there, so that nothing is told about what exists. */
export function demand(user: User, right: Right, place: Place, sight: Right): void {
  const mayDo = may(user.grants, right, place);
  if (!mayDo && !may(user.grants, sight, place)) throw new Refusal('notFound');
  if (!mayDo) throw new Refusal('forbidden');
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
}

/** Refuses an action on a return that this person or the return's state does not allow. */
export function admit(user: User, action: Action, it: LoadedReturn): void {
  const right = transitions[action].right[it.kind];
  if (!may(user.grants, 'return.read', it.place)) throw new Refusal('notFound');
  if (right) demand(user, right, it.place, 'return.read');
  refuseState(action, it);
}

/** Refuses what the state of the return or of its year does not allow. */
export function refuseState(action: Action, it: LoadedReturn): void {
  const code = refusalOf(action, it);
  const { year, yearState, status } = it;
  if (code) throw new Refusal(code, { params: { action, status, year, yearState, by: 'none' } });
}
