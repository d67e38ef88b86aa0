import type { UnitView } from '@/lib/queries/views';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';

/** What the API tells of the tables below an area. */
export type Hint = {
  what: string;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  version: number | null;
  cells: string[];
  message: string;
  dismissed: { note: string; by: string; at: string } | null;
};
export type Hints = { tables: number; outliers: Hint[]; mayDismiss: boolean };
