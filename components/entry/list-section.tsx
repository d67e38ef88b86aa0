'use client';

import { useTranslations } from 'next-intl';
import { Fragment, memo } from 'react';
import { Official } from '@/components/ui/official';
import { cellOf } from '@/lib/editions/cells';
import { printedNumber } from '@/lib/editions/printed-number';
import type { ListSection as ListSectionData, Row } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';
import { groupBy } from '@/lib/rules/group-by';
import { FindingLines } from './finding-lines';
import { lastCellOf } from './finding-places';
import { ListRow } from './list-row';
import styles from './list-section.module.css';
import { indentOf, isParent } from './row-place';
import { useDesk } from './store-context';
import { TopicsRow } from './topics-row';
import { useFindingsOf } from './use-findings-of';

const none: readonly Finding[] = [];

/** A section whose rows have one value each: number, label, unit, this year, last year, change. */
export function ListSection({ section }: { section: ListSectionData }) {
  const t = useTranslations('form');
  const { store, view } = useDesk();
  const findings = useFindingsOf(section);
  const below = groupBy(findings, (finding) => lastCellOf(store.edition, finding));
  const [indicator, unit] = store.edition.columns;
  const { year } = view.year;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t('number')}
          </th>
          <th scope="col">
            <Official>{indicator}</Official>
          </th>
          <th scope="col" className={styles.unit}>
            <Official>{unit}</Official>
          </th>
          <th scope="col" className={styles.value}>
            {t('ofYear', { year: String(year) })}
          </th>
          <td className={styles.gutter} />
          <th scope="col" className={styles.past}>
            {t('ofYear', { year: String(year - 1) })}
          </th>
          <th scope="col" className={styles.change}>
            {t('change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row, at) => (
          <Fragment key={row.code}>
            {row.group && row.group !== section.rows[at - 1]?.group && <Group text={row.group} />}
            <AnyRow section={section} row={row} />
            <FindingLines findings={below.get(row.code) ?? none} columns={7} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

const AnyRow = memo(function AnyRow({ section, row }: { section: ListSectionData; row: Row }) {
  const { store } = useDesk();
  const spec = cellOf(store.edition, row.code);
  const indent = indentOf(section, row);
  if (spec) return <ListRow spec={spec} indent={indent} isParent={isParent(section, row)} />;
  if (row.kind === 'topics') return <TopicsRow row={row} />;
  return (
    <tr className={styles.heading}>
      <td className={styles.number}>
        <Official>{printedNumber(row)}</Official>
      </td>
      <th scope="rowgroup" colSpan={6}>
        <Official>{row.label}</Official>
      </th>
    </tr>
  );
});

/** What the official form prints merged to the left of several rows. */
function Group({ text }: { text: string }) {
  return (
    <tr className={styles.heading}>
      <th scope="rowgroup" colSpan={7}>
        <Official>{text}</Official>
      </th>
    </tr>
  );
}
