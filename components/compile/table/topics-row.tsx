import { useTranslations } from 'next-intl';
import type { Topic } from '@/lib/cells/cells';
import { printedNumber } from '@/lib/editions/printed-number';
import type { Row } from '@/lib/editions/types';
import styles from './table.module.css';

/** The row that lists the main subjects of the requests, those of all units added up. */
export function TopicsRow({
  row,
  topics,
  compares,
}: {
  row: Row;
  topics: readonly Topic[];
  compares: boolean;
}) {
  const t = useTranslations('compile');
  return (
    <tr data-level={row.level}>
      <td className={styles.number} lang="zh-CN">
        {printedNumber(row)}
      </td>
      <th scope="row" lang="zh-CN">
        {row.label}
        <span className={styles.topics}>
          {topics.length === 0
            ? t('table.noTopics')
            : topics.map(({ name, count }) => `${name} ${count}`).join('、')}
        </span>
      </th>
      <td lang="zh-CN" className={styles.measure}>
        {row.unit}
      </td>
      <td />
      {compares && (
        <>
          <td className={styles.before} />
          <td />
          <td className={styles.percent} />
        </>
      )}
      <td className={styles.made} />
      <td className={styles.spread} />
      <td className={styles.spread} />
    </tr>
  );
}
