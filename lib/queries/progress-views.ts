import type { CellSpec } from '@/lib/editions/cells';
import type { Course } from '@/lib/progress/arrivals';
import type { ProgressRow } from '@/lib/progress/row';
import type { UnitView, YearView } from './views';

/** A figure that shares may be taken of. */
export type Headline = Pick<CellSpec, 'code' | 'label' | 'kind' | 'unit'>;

/** How far an area's units are: its direct children, and of the areas among them the children. */
export type ProgressView = {
  year: YearView;
  area: UnitView;
  /** Whose boards are near: the areas above, this one and those directly below, as far as the asker follows them. */
  areas: UnitView[];
  /** In the tree's order. */
  rows: ProgressRow[];
  /** Each section's first figure, in the form's order, as in the rows' `lastYear`; empty where the asker may see no figures. */
  headlines: Headline[];
  /** Places of the headlines that speak for the whole form. */
  leads: number[];
  /** Place of the one that shares are taken of where nothing else is asked for. */
  main: number;
  /** How many of the units that report for themselves were in, day by day. */
  course: Course;
  /** The same of the year before, over the units that the board lists now; null where that year was not collected. */
  lastCourse: Course | null;
  /** Whether the asker may open the units' returns. */
  mayRead: boolean;
};
