'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { AskCorrection } from '@/components/steps/ask-correction';
import { CorrectionNotice } from '@/components/steps/correction-notice';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import { CameBack } from '../pass-on/came-back';
import type { ReadMore } from '../pass-on/pass-on-data';
import { problemText } from '../problem-text';
import type { OwnReturn } from './own-return';
import styles from './submit.module.css';

type Props = {
  own: OwnReturn;
  edition: Edition;
  now: Date;
  onOpenCell: (code: string) => void;
  readMore: ReadMore;
};

/** Where the area's own table stands on its way up; nothing while it is simply being compiled. */
export function OwnState({ own, edition, now, onOpenCell, readMore }: Props) {
  const t = useTranslations('compile');
  const at = formats(useLocale()).at;
  const n = own.latestVersion ?? 0;
  const sent = { n, by: own.submittedBy ?? '', at: own.submittedAt ? at(own.submittedAt, now) : '' };
  if (own.status === 'returned') return <CameBack {...{ own, edition, now, onOpenCell, readMore }} />;
  const receipt = (
    <Link href={`/years/${own.year}/returns/${own.area.code}/versions/${n}`}>{t('own.receipt')}</Link>
  );
  if (own.status === 'accepted') {
    const { year, area: unit, correction, acceptedVersion, actions } = own;
    return (
      <>
        <Notice
          tone="done"
          action={
            <span className={styles.cells}>
              {receipt}
              {actions.includes('requestCorrection') && !own.stale && (
                <AskCorrection {...{ year, unit, acceptedVersion }} size="small" />
              )}
            </span>
          }
        >
          {t('own.accepted', sent)}
        </Notice>
        {correction && <CorrectionNotice {...{ correction, acceptedVersion, now }} />}
      </>
    );
  }
  if (own.status !== 'submitted') return null;
  return (
    <Notice
      tone="info"
      action={
        <span className={styles.cells}>
          {receipt}
          {own.actions.includes('withdraw') && <Withdraw own={own} />}
        </span>
      }
    >
      {own.area.parent === null ? t('own.submittedTop', sent) : t('own.submitted', sent)}
    </Notice>
  );
}

function Withdraw({ own }: { own: OwnReturn }) {
  const t = useTranslations('compile');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(newKey);
  const withdraw = async () => {
    setBusy(true);
    const path = `/years/${own.year}/returns/${own.area.code}/withdraw`;
    const answer = await call('POST', path, {}, { key });
    setBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') setKey(newKey());
    toast(answer.ok ? t('own.withdrawn') : problemText(answer.problem, t('offline')));
    router.refresh();
  };
  return (
    <Button size="small" busy={busy} onClick={withdraw}>
      {t('own.withdraw')}
    </Button>
  );
}
