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
      </th>
      <td lang="zh-CN" className={styles.measure}>
        {row.unit}
      </td>
      <td colSpan={compares ? 7 : 4} className={styles.topics} lang="zh-CN">
        {topics.length === 0
          ? t('table.noTopics')
          : topics.map(({ name, count }) => `${name} ${count}`).join('、')}
      </td>
    </tr>
  );
}
