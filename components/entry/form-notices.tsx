'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { WayDown } from '@/components/status/way-down';
import { SentLate } from '@/components/steps/due-line';
import { ShutNotice } from '@/components/steps/shut-notice';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { namesEveryInput } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import { returnedVersion } from '@/lib/workflow/returned-version';
import { CompiledNotice } from './compiled-notice';
import styles from './form-notices.module.css';
import { useDesk } from './store-context';

// What most forms do not show is loaded where it is shown.
const Reply = dynamic(() => import('./reply').then((loaded) => loaded.Reply));
const CorrectionNotice = dynamic(() =>
  import('@/components/steps/correction-notice').then((loaded) => loaded.CorrectionNotice),
);

/** What concerns the whole return: why it came back, what was sent, whose figures it adds up. */
export const FormNotices = memo(function FormNotices({ now, children }: { now: Date; children: ReactNode }) {
  const { view } = useDesk();
  return (
    <div className={styles.notices}>
      {view.status === 'returned' && <Returned now={now} />}
      {(view.status === 'submitted' || view.status === 'accepted') && <Receipt now={now} />}
      {view.correction && (
        <CorrectionNotice correction={view.correction} acceptedVersion={view.acceptedVersion} now={now} />
      )}
      <ShutNotice year={view.year} kind={view.kind} status={view.status} />
      {view.kind === 'compiled' && <CompiledNotice />}
      {children}
    </div>
  );
});

function Returned({ now }: { now: Date }) {
  const t = useTranslations('form.returned');
  const { view, store } = useDesk();
  const format = formats(useLocale());
  const { returned, versions } = view;
  if (!returned) return null;
  const { by, at, reason, cells, passedFrom = [] } = returned;
  const canSave = view.actions.includes('save');
  const note = t('note', { by, at: format.at(at, now), version: returnedVersion(versions, at) });
  const scope = namesEveryInput(store.edition, cells) ? t('scopeAll') : t('scope', { count: cells.length });
  return (
    <Notice
      tone="warning"
      note={
        <>
          {note}
          {canSave ? scope : ''}
          <WayDown way={passedFrom} now={now} />
          <Reply since={at} />
        </>
      }
    >
      <strong>{t('reason')}</strong>　<Official>{reason}</Official>
    </Notice>
  );
}

/** What was sent, when, and the number that proves it. */
function Receipt({ now }: { now: Date }) {
  const t = useTranslations('form.receipt');
  const papers = useTranslations('papers.receipt');
  const { view } = useDesk();
  const format = formats(useLocale());
  const version = view.versions.reduce<(typeof view.versions)[number] | null>(
    (latest, each) => (latest && latest.number > each.number ? latest : each),
    null,
  );
  if (!version) return null;
  const said = { number: version.number, at: format.at(version.at, now), by: version.by };
  const isAccepted = view.status === 'accepted';
  return (
    <Notice
      tone={isAccepted ? 'done' : 'info'}
      note={
        <>
          {t('hash')} <code>{version.sha256.slice(0, 16)}</code>
          {view.actions.includes('withdraw') ? t('mayWithdraw') : ''}
        </>
      }
      action={
        <Link href={`/years/${view.year.year}/returns/${view.unit.code}/versions/${version.number}`}>
          {papers('open')}
        </Link>
      }
    >
      {t(isAccepted ? 'accepted' : 'submitted', said)} {version.late && <SentLate />}
    </Notice>
  );
}
