'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { formats } from '@/lib/i18n/format';
import type { ProgressRow } from '@/lib/progress/row';
import styles from './cells.module.css';

/** When a unit was last reminded, and the button that reminds it, where that may be done now. */
export function RemindCell({
  row,
  now,
  onRemind,
}: {
  row: ProgressRow;
  now: Date;
  onRemind: (row: ProgressRow) => void;
}) {
  const t = useTranslations('progress');
  const { at } = formats(useLocale());
  const { reminded, remindable, unit } = row;
  return (
    <span className={styles.remindLine}>
      {reminded && (
        <span title={t('remind.by', { by: reminded.by })}>
          {t('remind.at', { at: at(reminded.at, now) })}
        </span>
      )}
      {remindable && (
        <Button
          size="small"
          look="quiet"
          aria-label={t('remind.oneOf', { unit: unit.name })}
          onClick={() => onRemind(row)}
        >
          {t('remind.one')}
        </Button>
      )}
    </span>
  );
}
