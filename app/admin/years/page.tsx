import { getTranslations } from 'next-intl/server';
import { AdminHead } from '@/components/admin/admin-head';
import { OpenYear } from '@/components/admin/open-year';
import { proposedYear } from '@/components/admin/proposed-year';
import { YearList } from '@/components/admin/year-list';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { editions } from '@/lib/editions/registry';
import { listUnits } from '@/lib/queries/list-units';
import { listYears } from '@/lib/queries/list-years';
import { readYearSteps } from '@/lib/queries/read-year-steps';
import { beginYear } from '../actions';
import { requireAdministrator } from '../require-administrator';

export default async function AdminYearsPage() {
  const asker = { db: prisma, user: await requireAdministrator() };
  const [t, years, steps, units, today] = await Promise.all([
    getTranslations('admin'),
    listYears(asker),
    readYearSteps(asker),
    listUnits(asker),
    now(),
  ]);
  const open = years.find(({ state }) => state === 'open');
  return (
    <>
      <AdminHead
        part="years"
        lead={open ? t('years.leadOpen', { year: String(open.year) }) : t('years.leadNone')}
      />
      <YearList years={years} steps={steps}>
        <OpenYear
          proposal={proposedYear(years[0]?.year ?? null, today)}
          editions={editions.map(({ id, title }) => ({ id, title: `${title}（${id}）` }))}
          units={units.length}
          action={beginYear}
        />
      </YearList>
    </>
  );
}
