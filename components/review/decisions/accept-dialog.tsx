'use client';

import { useTranslations } from 'next-intl';
import { OpenThreads } from '@/components/notes/open-threads';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Mark } from '@/components/ui/mark';
import { editionById } from '@/lib/editions/registry';
import { labelOf } from '../review-notes';
import type { DialogProps } from './decision-dialogs';
import styles from './decisions.module.css';
import { NotSent } from './not-sent';

/** Names the version that is accepted, so that one which came in meanwhile is not accepted by mistake. */
export function AcceptDialog({ review, busy, problem, moved, onClose, onSend }: DialogProps) {
  const t = useTranslations('review');
  const common = useTranslations('common');
  const { unit, version } = review;
  const actions = (
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      {!moved && (
        <Button look="primary" busy={busy} data-autofocus onClick={() => onSend({ version: version.number })}>
          {busy ? t('accepting') : t('acceptVersion', { n: version.number })}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      open
      wide={version.findings.length + (review.effect?.new.length ?? 0) > 0}
      onClose={onClose}
      title={t('acceptTitle', { unit: unit.name, n: version.number })}
      actions={actions}
    >
      <p>{t('acceptText')}</p>
      <WhatStands review={review} />
      <OpenThreads
        label={(code) => labelOf(editionById(review.edition), code)}
        step="accept"
        onClose={onClose}
      />
      <NotSent {...{ moved, problem, onClose }} seen={version.number} />
    </Dialog>
  );
}

/** What is accepted with it: explained findings of its own, and new ones in the area's table. */
function WhatStands({ review: { version, effect } }: Pick<DialogProps, 'review'>) {
  const t = useTranslations('review');
  const queue = useTranslations('queue.effect');
  const explained = version.findings.filter((told) => told.explainable);
  return (
    <>
      {explained.length > 0 && (
        <ul className={styles.explained}>
          {explained.map((told) => (
            <li key={`${told.rule} ${told.column}`}>
              <Mark icon="explained" tone="warning">
                {t('found.warning')}
              </Mark>{' '}
              {told.message}
            </li>
          ))}
        </ul>
      )}
      {effect && effect.new.length > 0 && (
        <>
          <p className={styles.effect}>{queue('short', { area: effect.area, n: effect.new.length })}</p>
          <ul className={styles.explained}>
            {effect.new.map((told) => (
              <li key={`${told.rule} ${told.column}`}>{told.message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
