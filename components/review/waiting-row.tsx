'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { dayOf, daysUntil, formats } from '@/lib/i18n/format';
import type { QueueRow } from '@/lib/queries/queue-view';
import { FindingMarks } from './finding-marks';
import styles from './queue.module.css';
import { isAgain, mayBeMarked } from './queue-filter';
import { useWhyNotMarked } from './use-why-not-marked';
import type { QueueMarks } from './waiting-table';

type Props = { row: QueueRow; path: string; now: Date; marks: QueueMarks; isNext: boolean };

/** One return that waits: since when, what changed, what was found; to be marked or opened. */
export function WaitingRow({ row, path, now, marks, isNext }: Props) {
  const t = useTranslations('review');
  const queue = useTranslations('queue');
  const whyNot = useWhyNotMarked();
  const { at } = formats(useLocale());
  const { unit, submittedAt, submittedBy } = row;
  const days = submittedAt ? -daysUntil(dayOf(submittedAt), now) : 0;
  return (
    <tr data-row={unit.code} data-marked={marks.codes.has(unit.code) || undefined}>
      <td className={styles.box}>
        <label className={styles.markBox} title={whyNot(row) ?? undefined}>
          <input
            type="checkbox"
            aria-label={queue('mark', { unit: unit.name })}
            disabled={!mayBeMarked(row)}
            checked={marks.codes.has(unit.code)}
            onChange={() => marks.toggle(unit.code)}
          />
        </label>
      </td>
      <th scope="row" className={table.name}>
        <Official>{unit.name}</Official>
        {row.kind === 'compiled' && <span className={styles.tag}>{t('compiled')}</span>}
      </th>
      <td>
        {t('version', { n: row.version ?? 0 })}
        {isAgain(row) && <span className={styles.tag}>{queue('again')}</span>}
      </td>
      <td>
        {submittedAt && at(submittedAt, now)} {submittedBy}
        {row.late && <span className={styles.tag}>{t('sentLate')}</span>}
      </td>
      <td>{days > 0 ? t('waits', { days }) : t('waitsToday')}</td>
      <td>{row.changed === null ? t('firstVersion') : t('changedCells', { n: row.changed })}</td>
      <td>
        <FindingMarks row={row} />
      </td>
      <td className={table.action}>
        <ButtonLink
          href={path}
          prefetch={false}
          size="small"
          look={isNext ? 'primary' : 'secondary'}
          data-open=""
          aria-label={t('reviewOf', { unit: unit.name })}
        >
          {t('review')}
        </ButtonLink>
      </td>
    </tr>
  );
}
