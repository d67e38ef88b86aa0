import type { StaleArea, StalenessView } from '@/lib/queries/staleness-view';
import type { CorrectionView } from '@/lib/queries/step-views';
import type { ReturnedNote, UnitView, YearView } from '@/lib/queries/views';
import type { Omission } from '@/lib/rollup/omission';
import type { Action, ReturnKind, Status } from '@/lib/workflow/transitions';
import type { ToldPassOn } from '../pass-on/pass-on-data';
import type { Told } from '../told';

export type OutstandingUnit = { unit: UnitView; kind: ReturnKind; status: 'unopened' | Status; href: string };

/** `findings`: of the table as it would be made now. */
export type ToldStaleness = Omit<StalenessView, 'findings'> & { findings: readonly Told[] };

/** The area's own compiled return, as far as sending it in needs it. */
export type OwnReturn = {
  year: number;
  area: UnitView;
  status: Status;
  actions: readonly Action[];
  /** What is about to be submitted; sent along, so that a total that changes meanwhile is not submitted unseen. */
  fingerprint: string | null;
  nextVersion: number;
  latestVersion: number | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  returned: ReturnedNote | null;
  acceptedVersion: number | null;
  correction: CorrectionView | null;
  yearView: YearView;
  /** What can be passed on to its units, while it is back. */
  passOn: ToldPassOn | null;
  /** Conversations about the table that nobody has settled. */
  openTalks: number;
  outstanding: readonly OutstandingUnit[];
  /** Units that stand named as left out. */
  named: readonly Omission[];
  /** What has changed since the latest version was made; null where nothing has. */
  stale: ToldStaleness | null;
  /** Areas below whose own accepted tables are stale. */
  staleBelow: readonly StaleArea[];
  findings: readonly Told[];
  explanations: Readonly<Record<string, string>>;
};
