'use client';

import { useTranslations } from 'next-intl';
import { useStep } from '@/components/steps/use-step';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { YearSteps } from '@/lib/queries/read-year-steps';
import styles from './admin.module.css';

const kinds = ['stuck', 'waiting', 'returned', 'compiled'] as const;

/** Says which returns go on in a closed year and which do not, and then ends the collection. */
export function CloseYear({ steps, onClose }: { steps: YearSteps; onClose: () => void }) {
  const t = useTranslations('steps.year');
  const common = useTranslations('common');
  const year = String(steps.year);
  const { send, isBusy, problem } = useStep(`/years/${year}/close`, {
    done: t('closed', { year }),
    onDone: onClose,
  });
  const meant = kinds.filter((kind) => steps[kind] > 0);
  const actions = (
    <>
      <Button onClick={onClose} data-autofocus>
        {common('cancel')}
      </Button>
      <Button look="primary" busy={isBusy} onClick={() => void send({})}>
        {isBusy ? t('closing') : t('close')}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('closeTitle', { year })} actions={actions}>
      <p>{t('closeText', { accepted: steps.accepted, of: steps.of })}</p>
      <ul className={styles.effects}>
        {meant.map((kind) => (
          <li key={kind}>{t(kind, { n: steps[kind] })}</li>
        ))}
        {meant.length === 0 && <li>{t('none')}</li>}
        <li>{t('noCorrection')}</li>
      </ul>
      <p>{t('mayReopen')}</p>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
