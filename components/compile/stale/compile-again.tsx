'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StaleChanges } from '@/components/status/stale-changes';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { OwnReturn, ToldStaleness } from '../submit/own-return';
import { SubmitDialog } from '../submit/submit-dialog';
import { useReasons } from '../submit/use-reasons';
import { useSubmission } from '../submit/use-submission';
import styles from './stale.module.css';
import { StaleBelow } from './stale-below';

type Props = { own: OwnReturn; stale: ToldStaleness; now: Date };

/** Takes the submitted table back and submits it as it would be made now, in one step, after showing what that changes. */
export function CompileAgain({ own, stale, now }: Props) {
  const t = useTranslations('stale.again');
  const [open, setOpen] = useState(false);
  const reasons = useReasons(own);
  const { year, area, nextVersion: n } = own;
  const { send, busy, problem, forget } = useSubmission(
    { year, area: area.code, step: 'recompile', fingerprint: stale.fingerprint },
    (version) => {
      setOpen(false);
      reasons.forget();
      toast(t('done', { n: version }));
    },
  );
  const close = () => {
    setOpen(false);
    forget();
  };
  const isExplained = stale.findings.some(({ rule }) => own.explanations[rule] !== undefined);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && (
        <SubmitDialog
          {...{ own, reasons, busy, problem }}
          findings={stale.findings}
          title={t('title', { area: area.name, n })}
          submit={t('submit')}
          text={t('text', { was: stale.version?.number ?? 0, n })}
          onClose={close}
          onSubmit={send}
        >
          <StaleBelow own={own} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
          <section className={styles.dialog} tabIndex={0} aria-label={t('changes')}>
            <StaleChanges {...{ stale, now }} />
          </section>
          {isExplained && <p>{t('stays', { was: stale.version?.number ?? 0 })}</p>}
        </SubmitDialog>
      )}
    </>
  );
}
