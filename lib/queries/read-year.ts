import 'server-only';
import type { Asker } from './asker';
import { summaryOf } from './list-years';
import type { YearSummary } from './views';
import { yearFrame } from './year-frame';

/** One year; `notFound` when it is not collected. */
export async function readYear(asker: Asker, of: { year: number }): Promise<YearSummary> {
  return summaryOf(asker, await yearFrame(asker.db, of.year));
}
