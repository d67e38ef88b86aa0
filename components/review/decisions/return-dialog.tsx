'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextAreaField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import type { MarkedCell } from '../marks';
import type { DialogProps } from './decision-dialogs';
import styles from './decisions.module.css';
import { useReason } from './use-reason';

type Props = DialogProps & { cells: readonly MarkedCell[]; onUnmark: (code: string) => void };

/** Sends a version back: why, and which cells; the unit sees exactly that, and the other cells stay locked. */
export function ReturnDialog({ review, busy, problem, onClose, onSend, cells, onUnmark }: Props) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const form = useId();
  const { submit, isMissing } = useReason((reason) =>
    onSend({ reason, cells: cells.map(({ code }) => code) }),
  );
  const actions = (
    <>
      <Button onClick={onClose}>{cells.length > 0 ? common('cancel') : t('goMark')}</Button>
      {cells.length > 0 && (
        <Button look="primary" type="submit" form={form} busy={busy}>
          {busy ? t('returning') : t('returnCells', { n: cells.length })}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('returnTitle', { unit: review.unit.name, n: review.version.number })}
      actions={actions}
    >
      {cells.length === 0 ? (
        <Notice tone="warning">{t('cellsMissing')}</Notice>
      ) : (
        <form id={form} onSubmit={submit} noValidate>
          <MarkedCells cells={cells} onUnmark={onUnmark} />
          <TextAreaField
            label={t('reason')}
            name="reason"
            rows={4}
            data-autofocus
            hint={t('reasonHint')}
            error={isMissing ? t('reasonMissing') : undefined}
          />
        </form>
      )}
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}

function MarkedCells({ cells, onUnmark }: Pick<Props, 'cells' | 'onUnmark'>) {
  const t = useTranslations('review');
  return (
    <>
      <p className={styles.label}>{t('returnedCells', { n: cells.length })}</p>
      <ul className={styles.cells}>
        {cells.map(({ code, number, label }) => (
          <li key={code}>
            <Official>
              <span className={styles.number}>{number}</span> {label}
            </Official>
            <Button
              look="quiet"
              size="small"
              onClick={() => onUnmark(code)}
              aria-label={t('unmark', { cell: label })}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
