'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import type { ProgressRow } from '@/lib/progress/row';
import styles from './remind.module.css';
import { useRemind } from './use-remind';

type Props = { year: number; area: string; rows: readonly ProgressRow[]; onClose: () => void };

/** Names who is reminded before it is sent. */
export function RemindDialog({ year, area, rows, onClose }: Props) {
  const t = useTranslations('progress');
  const common = useTranslations('common');
  const { send, busy, problem } = useRemind({ year, area, rows }, onClose);
  const [only] = rows;
  const isOne = rows.length === 1 && only;
  const actions = (
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button look="primary" busy={busy} data-autofocus onClick={send}>
        {busy ? t('remind.sending') : t('remind.send')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        isOne ? t('remind.title', { unit: only.unit.name }) : t('remind.titleMany', { count: rows.length })
      }
      actions={actions}
    >
      <p>{t(isOne ? 'remind.text' : 'remind.textMany', { year })}</p>
      {!isOne && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and a keyboard must reach it
        <ul className={styles.units} tabIndex={0} aria-label={t('column.unit')}>
          {rows.map(({ unit }) => (
            <li key={unit.code}>
              <Official>{unit.name}</Official>
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
