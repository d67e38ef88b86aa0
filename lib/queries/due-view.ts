import { isLate } from './is-late';
import type { ReturnHead } from './return-head';
import type { DueView } from './step-views';
import type { YearView } from './views';

/** Until when the return is not late and whether it is, and which later days it could be given. */
export function dueView(
  { submittedAt, extendedDue, kind }: ReturnHead,
  { due, year, today, firstAt }: { due: string; year: YearView; today: string; firstAt: Date | null },
): DueView {
  const later = dayAfter(year.due);
  return {
    day: due,
    extended: kind === 'entered' && extendedDue !== null,
    late: isLate({ submittedAt, firstAt }, due, today),
    from: today > later ? today : later,
    to: year.closes,
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
