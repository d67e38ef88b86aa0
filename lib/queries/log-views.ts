import type { HistoryEntry } from './views';

/** What of the log is asked for; null: not narrowed. Days are `YYYY-MM-DD` in the country's time zone, both included. */
export type LogLook = {
  from: string | null;
  to: string | null;
  /** User id, user name or name. */
  actor: string | null;
  action: string | null;
  /** A unit with everything below it, by code or by name. */
  unit: string | null;
  year: number | null;
};

/** An event of any subject, with whose return or which year it is about. */
export type LogEvent = HistoryEntry & {
  id: bigint;
  /** `return:12`, `year:2017`, `person:…`, `token:…`, `units`, `setup`. */
  subject: string;
  /** User id. */
  actor: string;
  /** null: no longer there. */
  username: string | null;
  unit: { code: string; name: string } | null;
  year: number | null;
  edition: string | null;
  previous: string;
};

export type LogPage = {
  events: LogEvent[];
  /** Id of the last event here, where there are more. */
  next: bigint | null;
};
