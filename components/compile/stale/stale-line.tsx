'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { StaleChanges } from '@/components/status/stale-changes';
import { useStaleParts } from '@/components/status/stale-parts';
import { Notice } from '@/components/ui/notice';
import compile from '../compile.module.css';
import type { OwnReturn } from '../submit/own-return';
import { AskAgain } from './ask-again';
import { CompileAgain } from './compile-again';
import styles from './stale.module.css';

/** The area's table is not what it would be made of now: how much of it has changed, what exactly, and the way to put it right. */
export function StaleLine({ own, now }: { own: OwnReturn; now: Date }) {
  const t = useTranslations('stale.line');
  const parts = useStaleParts();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { stale, status } = own;
  if (!stale?.version || status === 'draft') return null;
  return (
    <>
      <Notice
        tone={status === 'returned' ? 'info' : 'warning'}
        action={
          <span className={styles.actions}>
            <button
              type="button"
              className={compile.link}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setIsOpen(!isOpen)}
            >
              {t(isOpen ? 'hide' : 'show')}
            </button>
            {own.actions.includes('withdraw') && <CompileAgain {...{ own, stale, now }} />}
            {own.actions.includes('requestCorrection') && <AskAgain {...{ own, stale }} />}
          </span>
        }
      >
        {t(status, { n: stale.version.number })}
        {parts(stale)}
        {t('cells', { n: stale.cells.length })}
      </Notice>
      <div id={id} hidden={!isOpen} className={styles.changes}>
        {isOpen && <StaleChanges stale={stale} now={now} />}
      </div>
    </>
  );
}
