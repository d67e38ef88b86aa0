'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { StatusMark } from '@/components/status/status-mark';
import { DueLine } from '@/components/steps/due-line';
import { Button, ButtonLink } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { Official } from '@/components/ui/official';
import { nextOf } from './finding-places';
import styles from './form-header.module.css';
import { PrintButton } from './print-button';
import type { ReturnStore } from './return-store';
import { SavedState } from './saved-state';
import { useDesk, useFollowed } from './store-context';
import { SubmitButton } from './submit-button';
import { namedCells, unchangedCells } from './unchanged-cells';
import { openCells } from './use-form-keys';
import { useWholeProgress } from './use-progress';
import { WithdrawButton } from './withdraw-button';

// Steps that few returns offer: a form to be filled in loads nothing for them.
const AskCorrection = dynamic(() =>
  import('@/components/steps/ask-correction').then((loaded) => loaded.AskCorrection),
);
const ExtendDue = dynamic(() => import('@/components/steps/extend-due').then((loaded) => loaded.ExtendDue));

/** Whose table this is, how it stands, until when, what is left, that it is saved, and the next step. */
export const FormHeader = memo(function FormHeader({ now }: { now: Date }) {
  const { view, store } = useDesk();
  const { actions, unit, status, kind } = view;
  const isIn = status === 'submitted' || status === 'accepted';
  const opened = useFollowed(({ saving }) => saving.at !== null);
  return (
    <header className={styles.header}>
      <div className={styles.about}>
        <h1>
          <Official>{unit.name}</Official>
        </h1>
        <p className={styles.facts}>
          <span>
            <Official>{store.edition.title}</Official>
            <Official>{store.edition.caption?.replace('{year}', String(view.year.year))}</Official>
          </span>
          <StatusMark status={status} opened={opened} compiled={kind === 'compiled'} />
          <DueLine
            due={view.due}
            isIn={isIn}
            mayStillSubmit={actions.includes('submit') && view.latestVersion === null}
            now={now}
          />
          <Filled />
        </p>
      </div>
      <div className={styles.actions}>
        {actions.includes('write') && <SavedState />}
        {actions.includes('save') && <NextButton />}
        <HistoryLink />
        <PrintButton />
        {actions.includes('extendDue') && <ExtendDue year={view.year} unit={unit} due={view.due} />}
        {actions.includes('withdraw') && <WithdrawButton />}
        {actions.includes('requestCorrection') && (
          <AskCorrection year={view.year.year} unit={unit} acceptedVersion={view.acceptedVersion} />
        )}
        {actions.includes('submit') && (
          <span className={styles.submit}>
            <SubmitButton />
          </span>
        )}
      </div>
    </header>
  );
});

/** To everything that happened to this return. */
function HistoryLink() {
  const t = useTranslations('common');
  const { year, unit } = useDesk().view;
  return (
    <ButtonLink look="quiet" href={`/years/${year.year}/returns/${unit.code}/history`}>
      {t('history')}
    </ButtonLink>
  );
}

function Filled() {
  const t = useTranslations('form');
  const { view, before } = useDesk();
  const { filled, of } = useWholeProgress();
  if (view.kind === 'compiled') {
    return view.outstanding.length > 0 ? (
      <span>{t('compiled.waiting', { count: view.outstanding.length })}</span>
    ) : null;
  }
  if (view.status === 'returned' && before) return <Changed />;
  return <span>{t('filledOf', { filled, of })}</span>;
}

/** Of the cells that it came back for, how many are different now. */
function Changed() {
  const t = useTranslations('form');
  const { view, before } = useDesk();
  const of = namedCells(view).length;
  const changed = useFollowed((each) => of - unchangedCells(view, before, each).length);
  return <span>{t('changedOf', { changed, of })}</span>;
}

/** To the next cell that still asks for something. */
function NextButton() {
  const t = useTranslations('form');
  const { store, view, before, go } = useDesk();
  const openIn = (each: ReturnStore) => openCells(each, unchangedCells(view, before, each));
  const isDone = useFollowed((each) => openIn(each).size === 0);
  if (isDone) return null;
  return (
    <span className={styles.next}>
      <Button
        look="quiet"
        onClick={() => {
          const next = nextOf(store.edition, openIn(store), store.current);
          if (next) go(next);
        }}
      >
        {t('next')} <KeyHint keys="F8" />
      </Button>
    </span>
  );
}
