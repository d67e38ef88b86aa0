import { changedCells } from '@/components/review/changes';
import type { WaitingRow } from '@/components/review/queue-row';
import { waiting } from '@/components/review/standing';
import { reachesOf } from '@/lib/access/roles';
import { editionById } from '@/lib/editions/registry';
import type { Asker } from '@/lib/queries/asker';
import { listReturns } from '@/lib/queries/list-returns';
import { readVersion } from '@/lib/queries/read-version';
import { readYear } from '@/lib/queries/read-year';
import type { ReturnRow } from '@/lib/queries/views';
import { Refusal } from '@/lib/refusal';

/** Everything that the queue of a reviewer shows; nothing is there for somebody who reviews nothing. */
export async function readQueue(asker: Asker, of: { year: number }) {
  const areas = reachesOf(asker.user.grants, 'return.review').map(({ unit }) => unit);
  if (areas.length === 0) throw new Refusal('notFound');
  const [year, ...below] = await Promise.all([
    readYear(asker, of),
    ...areas.map((area) => listReturns(asker, { ...of, area, limit: 5000 })),
  ]);
  const rows = below.flatMap(({ returns }, at) => returns.filter((row) => row.unit.parent === areas[at]));
  const queue = await Promise.all(waiting(rows).map((row) => withChanges(asker, of.year, row)));
  return { year, rows, waiting: queue };
}

async function withChanges(asker: Asker, year: number, row: ReturnRow): Promise<WaitingRow> {
  const unit = row.unit.code;
  if (row.version === null || row.version === 1) return { ...row, changed: null };
  const [now, before] = await Promise.all([
    readVersion(asker, { year, unit, number: row.version }),
    readVersion(asker, { year, unit, number: row.version - 1 }),
  ]);
  const changes = changedCells(editionById(now.edition), before.cells, now.cells);
  return { ...row, changed: changes.filter(({ spec }) => spec.parts === null).length };
}
