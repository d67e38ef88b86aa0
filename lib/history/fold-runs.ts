import { foldedActions, pauseMinutes, turningActions } from './kinds';

/** An event of one subject's log; `actor` is a user id. */
export type Logged = { seq: number; at: Date; actor: string; action: string };
/** Events that read as one entry, oldest first; never empty. */
export type Run<Event extends Logged> = readonly Event[];

type Open<Event> = { events: Event[]; at: number };

/**
 * The log of one subject as entries, latest first: saves of one person with no pause longer than `pauseMinutes` are one, even
 * where somebody else saves in between; a step of the workflow ends them all. Everything else stands alone. The SQL twin is
 * lib/db/sql/feed-runs.ts.
 */
export function foldRuns<Event extends Logged>(events: readonly Event[]): Run<Event>[] {
  const runs: Event[][] = [];
  let open = new Map<string, Open<Event>>();
  for (const event of [...events].sort((one, other) => one.seq - other.seq)) {
    if (turningActions.includes(event.action)) open = new Map();
    const key = `${event.action} ${event.actor}`;
    const at = event.at.getTime();
    const last = foldedActions.includes(event.action) ? open.get(key) : undefined;
    if (last && at - last.at <= pauseMinutes * 60_000) {
      last.events.push(event);
      last.at = at;
      continue;
    }
    const started = [event];
    runs.push(started);
    open.set(key, { events: started, at });
  }
  return runs.sort((one, other) => lastOf(other) - lastOf(one));
}

function lastOf(run: readonly Logged[]): number {
  return run.at(-1)?.seq ?? 0;
}
