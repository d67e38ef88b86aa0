'use client';

import { useTranslations } from 'next-intl';
import { ReasonDialog } from './reason-dialog';
import { stepPath } from './use-step';

type Props = { year: number; unit: { code: string; name: string }; version: number; onClose: () => void };

/** Leaves an accepted return as it is; the unit reads why, word for word. */
export function DeclineCorrection({ year, unit, version, onClose }: Props) {
  const t = useTranslations('steps.decline');
  return (
    <ReasonDialog
      path={stepPath({ year, unit: unit.code }, 'decline-correction')}
      title={t('title', { unit: unit.name })}
      submit={t('submit')}
      busy={t('busy')}
      done={t('done', { unit: unit.name })}
      hint={t('hint')}
      onClose={onClose}
    >
      <p>{t('text', { n: version })}</p>
    </ReasonDialog>
  );
}
