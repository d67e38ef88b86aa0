import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { Refusal } from '@/lib/refusal';
import { type ScanAction, scanRefusalOf, scanSteps } from '@/lib/workflow/scans';
import { demand } from './admit';
import type { LoadedReturn } from './load-return';

/** Refuses what this person or the return's state does not allow to be done with its stamped sheets. */
export function admitScan(user: User, action: ScanAction, it: LoadedReturn): void {
  if (!may(user.grants, 'return.read', it.place)) throw new Refusal('notFound');
  demand(user, scanSteps[action].right[it.kind], it.place, 'return.read');
  const code = scanRefusalOf(action, it);
  const { year, yearState, status } = it;
  if (code) throw new Refusal(code, { params: { action, status, year, yearState } });
}
