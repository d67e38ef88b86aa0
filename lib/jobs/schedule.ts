import { type ParsedCronItem, parseCronItems } from 'graphile-worker';

/** The queue counts in UTC; China is eight hours ahead all year. */
function utcHour(hourInChina: number): number {
  return (hourInChina + 16) % 24;
}

const halfADay = 12 * 60 * 60 * 1000;

/**
 * What runs by the clock. Reminders are looked for at every full hour of the office day, so that an installation that was off in
 * the morning makes up for it; the digest goes out at 8:30, or at the next start within half a day.
 */
export function schedule(): ParsedCronItem[] {
  return parseCronItems([
    { task: 'remindOfDue', match: `0 ${utcHour(8)}-${utcHour(18)} * * *`, identifier: 'remind-of-due' },
    {
      task: 'startDigests',
      match: `30 ${utcHour(8)} * * *`,
      identifier: 'start-digests',
      options: { backfillPeriod: halfADay },
    },
    { task: 'releaseJobs', match: '*/10 * * * *', identifier: 'release-jobs' },
  ]);
}
