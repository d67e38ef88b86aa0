import { openersOf } from '@/lib/commands/read-sent-cells';
import type { Sql } from '@/lib/db/client';
import { writeCells } from '@/lib/db/sql/save-cells';
import type { Measured } from './percentile';
import { codes, edition, year } from './save-city';
import { type Clerk, repeat } from './save-clients';

const openers = codes.map((code) => openersOf(edition, code));
const [even, odd] = [7, 8].map((value) => codes.map(() => String(value)));

/** The same statement on the same kind of pool, with nothing around it. */
export function savePlain(sql: Sql, clerks: readonly Clerk[], seconds: number): Promise<Measured> {
  return repeat(clerks, seconds, async (clerk) => {
    const written = await writeCells(sql, {
      year,
      unit: clerk.unit,
      base: clerk.revision,
      codes,
      values: (clerk.saves % 2 === 0 ? even : odd) ?? [],
      openers,
      userId: clerk.userId,
      ownerOfLater: clerk.userId,
      at: new Date(),
      allowed: ['draft/entered/open/f'],
      topics: null,
      explanations: null,
    });
    const isSaved = written?.verdict === 'ok' && written.revision === clerk.revision + 1;
    if (isSaved) clerk.revision = written.revision;
    return isSaved;
  });
}
