import { acceptReturn } from '@/lib/commands/accept-return';
import { submitReturn } from '@/lib/commands/submit-return';
import type { TestDatabase } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import type { TestUnit } from '@/lib/db/testing-tree';
import { readReturn } from './read-return';

/** As the area's own office submits its table, and the office above accepts it. `again`: the people are known already. */
export async function sendUp(
  { db, sql }: TestDatabase,
  tree: readonly TestUnit[],
  unit: string,
  { again = false }: { again?: boolean } = {},
): Promise<void> {
  const parent = tree.find(({ code }) => code === unit)?.parent ?? '';
  const suffix = again ? ' again' : '';
  const own = await given.user(db, `compiler of ${unit}${suffix}`, [{ role: 'compiler', unit }]);
  const above = await given.user(db, `reviewer of ${unit}${suffix}`, [{ role: 'reviewer', unit: parent }]);
  const { findings } = await readReturn({ db, user: own }, { year: 2017, unit });
  const explanations = Object.fromEntries(findings.map(({ rule }) => [rule, '属实']));
  await submitReturn(given.act({ db, sql }, own), { year: 2017, unit, explanations });
  await acceptReturn(given.act({ db, sql }, above), { year: 2017, unit });
}
