import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import {
  type Action,
  actions,
  type ReturnKind,
  refusalOf,
  type Status,
  transitions,
  type YearState,
} from '@/lib/workflow/transitions';
import { placeOf } from './unit-rows';
import type { UnitView } from './views';

type Standing = {
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  yearState: YearState;
  wasReturned: boolean;
  correctionAsked: boolean;
  /** User id. */
  submittedById: string | null;
};

/** What this user may do with this return now, by the transitions and the roles; whether its figures allow it is not asked. */
export function actionsOf(user: User, it: Standing): Action[] {
  if (user.scope !== 'write') return [];
  return actions.filter((action) => {
    const right = transitions[action].right[it.kind];
    if (!right || !may(user.grants, right, placeOf(it.unit))) return false;
    if (action === 'accept' && it.submittedById === user.id) return false;
    return refusalOf(action, it) === null;
  });
}
