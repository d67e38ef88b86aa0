import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { type ScanAction, scanRefusalOf, scanSteps } from '@/lib/workflow/scans';
import type { YearState } from '@/lib/workflow/transitions';
import type { ReturnHead } from './return-head';
import { placeOf } from './unit-rows';

const all: readonly ScanAction[] = ['attachScan', 'removeScan'];

/** What this user may do now with the files beside a return's latest version. */
export function scanActionsOf(user: User, head: ReturnHead, yearState: YearState): ScanAction[] {
  if (user.scope !== 'write') return [];
  return all.filter(
    (action) =>
      may(user.grants, scanSteps[action].right[head.kind], placeOf(head.unit)) &&
      scanRefusalOf(action, { ...head, yearState }) === null &&
      (action === 'attachScan' || head.latestVersion !== head.acceptedVersion),
  );
}
