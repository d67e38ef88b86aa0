import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { Official } from '@/components/ui/official';
import type { PlannedCell } from '@/lib/workbook/pasted/plan';
import styles from './paste-dialog.module.css';

/** A number written with a unit or with 万: it is said what it was. */
const isWorded = /\p{Script=Han}/u;

/** Each cell of a pasted block: its place and name, what it holds, what it will hold. */
export function PasteTable({ cells }: { cells: readonly PlannedCell[] }) {
  const t = useTranslations('entry.paste');
  const form = useTranslations('form');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop, a keyboard cannot scroll the list
    <section className={styles.scroll} aria-label={t('cells')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              {form('number')}
            </th>
            <th scope="col">{t('cell')}</th>
            <th scope="col" className={styles.value}>
              {t('before')}
            </th>
            <th scope="col" className={styles.value}>
              {t('after')}
            </th>
            <td className={styles.told} />
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <Line key={cell.spec.code} cell={cell} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ cell: { spec, before, after, text, change, unreadable } }: { cell: PlannedCell }) {
  const t = useTranslations('entry.paste');
  const form = useTranslations('form');
  return (
    <tr className={change === 'same' ? styles.same : undefined}>
      <td className={styles.number}>
        <Official>{spec.number}</Official>
      </td>
      <th scope="row">
        <Official>{spec.label}</Official>
      </th>
      <td className={`${styles.value} ${styles.before}`}>{before}</td>
      <td className={`${styles.value} ${styles.after}`}>{after}</td>
      <td className={styles.told}>
        {unreadable ? (
          <Mark icon="error" tone="error">
            {form(`unreadable.${unreadable}`)}
          </Mark>
        ) : isWorded.test(text) ? (
          t('copied', { text })
        ) : change === 'changed' ? (
          <Mark icon="pencil" tone="accent">
            {t('changed')}
          </Mark>
        ) : (
          change === 'same' && t('same')
        )}
      </td>
    </tr>
  );
}
