import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { CorrectionView } from '@/lib/queries/step-views';

type Props = {
  correction: CorrectionView;
  /** The version that counts meanwhile. */
  acceptedVersion: number | null;
  now: Date;
  /** Whether the reader is to answer it. */
  mayAnswer?: boolean;
  action?: ReactNode;
};

/** That the unit asked for its accepted return back, whom it waits for, and what it was answered. */
export function CorrectionNotice({ correction, acceptedVersion, now, mayAnswer = false, action }: Props) {
  const t = useTranslations('steps.correction');
  const { at } = formats(useLocale());
  const { reason, by, office, answer } = correction;
  const asked = { by, at: at(correction.at, now) };
  if (answer) {
    const note = t.rich('declinedNote', {
      by: answer.by,
      at: at(answer.at, now),
      reason: () => <Official>{reason}</Official>,
    });
    return (
      <Notice tone="warning" action={action} note={note}>
        <strong>{t.rich('declined', { office: () => <Official>{office}</Official> })}</strong>{' '}
        <Official>{answer.reason}</Official>
      </Notice>
    );
  }
  const note = t(mayAnswer ? 'toAnswer' : 'meanwhile', { ...asked, n: acceptedVersion ?? 0 });
  return (
    <Notice tone={mayAnswer ? 'warning' : 'info'} action={action} note={note}>
      <strong>
        {mayAnswer ? t('asks') : t.rich('waits', { office: () => <Official>{office}</Official> })}
      </strong>{' '}
      <Official>{reason}</Official>
    </Notice>
  );
}
