import { useTranslations } from 'next-intl';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import styles from './history.module.css';

/** A cell's value as it is read, without its unit; a word where it is blank. */
export function ValueOf({
  edition,
  code,
  value,
}: {
  edition: Edition;
  code: CellCode;
  value: bigint | null;
}) {
  const t = useTranslations('history');
  if (value === null) return <span className={styles.blank}>{t('blank')}</span>;
  return <span className={styles.figure}>{printGrouped(cellOf(edition, code)?.kind ?? 'count', value)}</span>;
}
