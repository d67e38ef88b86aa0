import { notFound } from 'next/navigation';
import { everything } from '@/components/history/address';
import { NoYear } from '@/components/tasks/nothing-to-do';
import { TasksPage } from '@/components/tasks/tasks-page';
import { mayAnywhere } from '@/lib/access/roles';
import { pool, prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { listYears } from '@/lib/queries/list-years';
import { readAroundTasks } from '@/lib/queries/read-around-tasks';
import { readFeed } from '@/lib/queries/read-feed';
import { readReturn } from '@/lib/queries/read-return';
import { readTasks } from '@/lib/queries/read-tasks';
import { requireUser } from '@/lib/session/current';

type Props = { searchParams: Promise<{ year?: string | string[] }> };

/** Entries of the return's history beside the tasks. */
const shown = 6;

export default async function FirstPage({ searchParams }: Props) {
  const user = await requireUser();
  const asker = { db: prisma, user };
  const [{ year: asked }, years] = await Promise.all([searchParams, listYears(asker)]);
  const current = years.find(({ state }) => state === 'open') ?? years[0];
  if (!current) return <NoYear mayManage={mayAnywhere(user.grants, 'year.manage')} />;
  const year = asked === undefined ? current : years.find((one) => String(one.year) === asked);
  if (!year) notFound();
  const tasks = await readTasks(asker, year);
  const [first] = tasks.fill;
  const at = (unit: string) => ({ year: year.year, unit });
  const [around, returned, feed] = await Promise.all([
    readAroundTasks(asker, pool, { tasks, years }),
    Promise.all(
      tasks.fill.flatMap(({ status, unit }) =>
        status === 'returned' ? [readReturn(asker, at(unit.code))] : [],
      ),
    ),
    first ? readFeed(asker, { ...at(first.unit.code), look: everything, limit: shown }) : null,
  ]);
  return (
    <TasksPage
      read={{ tasks, around, returned, feed }}
      now={await now()}
      mayRead={mayAnywhere(user.grants, 'area.read')}
    />
  );
}
