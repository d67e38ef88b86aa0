import { getTranslations } from 'next-intl/server';
import { AddPerson } from '@/components/admin/add-person';
import { AdminHead } from '@/components/admin/admin-head';
import { PeopleTable } from '@/components/admin/people-table';
import { prisma } from '@/lib/db/client';
import { listPeople } from '@/lib/queries/list-people';
import { listUnits } from '@/lib/queries/list-units';
import { admitPerson } from '../actions';
import { requireAdministrator } from '../require-administrator';

export default async function PeoplePage() {
  const asker = { db: prisma, user: await requireAdministrator() };
  const [t, people, units] = await Promise.all([
    getTranslations('admin'),
    listPeople(asker),
    listUnits(asker),
  ]);
  return (
    <>
      <AdminHead part="people" lead={t('people.lead', { count: people.length })} />
      <PeopleTable people={people}>
        <AddPerson units={units.map(({ code, name }) => ({ code, name }))} action={admitPerson} />
      </PeopleTable>
    </>
  );
}
