import { editionHash } from '@/lib/editions/fingerprint';
import type { Edition } from '@/lib/editions/types';
import type { YearState } from '@/lib/workflow/transitions';
import type { Db } from './client';

/** Midnight UTC of a day as `YYYY-MM-DD`. */
export const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A year on this edition, collected from January to March of the next one and due in February; it has no returns yet. */
export async function givenYear(
  db: Db,
  edition: Edition,
  { year, state = 'open' }: { year: number; state?: YearState },
): Promise<void> {
  await db.year.create({
    data: {
      ...{ year, state },
      editionId: edition.id,
      editionHash: editionHash(edition),
      opens: day(`${year + 1}-01-02`),
      due: day(`${year + 1}-02-12`),
      closes: day(`${year + 1}-03-31`),
      asOf: day(`${year}-12-31`),
    },
  });
}
