import { notFound } from 'next/navigation';
import { NoYear } from '@/components/tasks/nothing-to-do';
import { TasksPage } from '@/components/tasks/tasks-page';
import { mayAnywhere } from '@/lib/access/roles';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { listYears } from '@/lib/queries/list-years';
import { readHistory } from '@/lib/queries/read-history';
import { readReturn } from '@/lib/queries/read-return';
import { readTasks } from '@/lib/queries/read-tasks';
import { requireUser } from '@/lib/session/current';

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export default async function FirstPage({ searchParams }: Props) {
  const user = await requireUser();
  const asker = { db: prisma, user };
  const [{ year: asked }, years] = await Promise.all([searchParams, listYears(asker)]);
  const current = years.find(({ state }) => state === 'open') ?? years[0];
  if (!current) return <NoYear mayManage={mayAnywhere(user.grants, 'year.manage')} />;
  const year = asked === undefined ? current : years.find((one) => String(one.year) === asked);
  if (!year) notFound();
  const tasks = await readTasks(asker, year);
  const units = tasks.fill.map(({ unit }) => unit.code);
  const [returned, history] = await Promise.all([
    Promise.all(
      tasks.fill.flatMap((row) =>
        row.status === 'returned' ? [readReturn(asker, { year: year.year, unit: row.unit.code })] : [],
      ),
    ),
    units[0] ? readHistory(asker, { year: year.year, unit: units[0] }) : [],
  ]);
  return (
    <TasksPage
      read={{ tasks, returned, history }}
      now={await now()}
      mayRead={mayAnywhere(user.grants, 'area.read')}
    />
  );
}
