import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { TableScroll } from '@/components/ui/table-scroll';
import type { Role } from '@/lib/access/roles';
import styles from './admin.module.css';

type Person = { id: string; username: string; name: string; roles: readonly { role: Role; unit: string }[] };

/** Everybody with an account, and what they are where; `children` is what can be done. */
export function PeopleTable({ people, children }: { people: readonly Person[]; children: ReactNode }) {
  const t = useTranslations('admin');
  const status = useTranslations('status');
  return (
    <div>
      <div className={styles.bar}>
        <h2>{t('part.people')}</h2>
        {children}
      </div>
      <TableScroll label={t('part.people')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('people.username')}</th>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.unit')}</th>
              <th scope="col">{t('people.roles')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, username, name, roles }) => (
              <tr key={id}>
                <td>{username}</td>
                <th scope="row" className={`${table.name} ${table.short}`}>
                  <Official>{name}</Official>
                </th>
                <td>
                  <Official>{[...new Set(roles.map(({ unit }) => unit))].join('、')}</Official>
                </td>
                <td>{[...new Set(roles.map(({ role }) => status(`role.${role}`)))].join(t('people.and'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
