import type { z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { HistoryEntry } from '@/lib/queries/views';
import type { historyEntry } from '../schemas/history';
import { topicsBody } from './cells';

/** A step of the log as JSON; without an edition there are no cells in it. */
export function entryBody(edition: Edition | null, entry: HistoryEntry): z.infer<typeof historyEntry> {
  const value = (code: string, stored: bigint | null) =>
    toJson((edition && cellOf(edition, code)?.kind) ?? 'count', stored);
  return {
    ...entry,
    at: entry.at.toISOString(),
    changes: entry.changes.map(({ code, from, to }) => ({
      code,
      from: value(code, from),
      to: value(code, to),
    })),
    topics: entry.topics && {
      from: entry.topics.from && topicsBody(entry.topics.from),
      to: entry.topics.to && topicsBody(entry.topics.to),
    },
  };
}
