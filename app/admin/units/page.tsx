import { getTranslations } from 'next-intl/server';
import { AdminHead } from '@/components/admin/admin-head';
import { ImportUnits } from '@/components/admin/import-units';
import { UnitTable } from '@/components/admin/unit-table';
import { prisma } from '@/lib/db/client';
import { listUnits } from '@/lib/queries/list-units';
import { addUnits } from '../actions';
import { requireAdministrator } from '../require-administrator';

export default async function UnitsPage() {
  const user = await requireAdministrator();
  const [t, units] = await Promise.all([getTranslations('admin'), listUnits({ db: prisma, user })]);
  const areas = new Set(units.map(({ parent }) => parent));
  const reporting = units.filter(({ code }) => !areas.has(code)).length;
  const isEmpty = units.length < 2;
  return (
    <>
      <AdminHead
        part="units"
        lead={
          isEmpty ? t('units.leadEmpty') : t('units.lead', { reporting, areas: units.length - reporting })
        }
      />
      <UnitTable units={units}>
        <ImportUnits existing={units.map(({ code }) => code)} action={addUnits} />
      </UnitTable>
    </>
  );
}
