'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useReturnNotes } from '@/components/notes/notes-context';
import { OpenThreads } from '@/components/notes/open-threads';
import { toReturn } from '@/components/notes/spot';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import type { Problem } from '@/lib/api/client';
import { inputsOf } from '@/lib/editions/cells';
import { findingMessage } from '@/lib/i18n/finding-message';
import { labelAt } from './cell-label';
import { toneOf } from './derive';
import { nextOf, shownAt } from './finding-places';
import { useDesk, useSelected } from './store-context';
import styles from './submit-dialog.module.css';
import { useSavingState } from './use-saving-state';

type Props = { onClose: () => void; onSend: () => void; isSending: boolean; problem: Problem | null };

/** Either what is still missing and the way there, or what will be sent. */
export function SubmitDialog(props: Props) {
  const { view } = useDesk();
  const form = useSelected((store) => store.form);
  const { unsaved } = useSavingState();
  const isComplete = view.kind === 'compiled' ? view.outstanding.length === 0 : form.blanks.size === 0;
  const isReady = isComplete && unsaved === 0 && form.standing.length === 0;
  return isReady ? <Ready {...props} /> : <Missing {...props} />;
}

function useVersion(): number {
  const { view } = useDesk();
  return (view.latestVersion ?? 0) + 1;
}

function Ready({ onClose, onSend, isSending, problem }: Props) {
  const t = useTranslations('form.submit');
  const common = useTranslations('common');
  const locale = useLocale();
  const { view, store } = useDesk();
  const { findings, explanations } = useSelected((each) => each.form);
  const words = useTranslations('words.notes');
  const notes = useReturnNotes();
  const number = useVersion();
  const explained = findings.filter((one) => toneOf(one, explanations) === 'explained');
  const actions = (
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button look="primary" busy={isSending} onClick={onSend} data-autofocus>
        {isSending ? t('sending') : t('title', { number })}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('title', { number })} actions={actions}>
      <p>
        <Official>{view.unit.name}</Official>
        {view.kind === 'compiled' ? t('compiledText') : t('text', { count: inputsOf(store.edition).length })}
      </p>
      {view.status === 'returned' && notes.draft(toReturn).text.trim() !== '' && <p>{words('withReturn')}</p>}
      {explained.length > 0 && (
        <div className={styles.list}>
          <p>{t('explained', { count: explained.length })}</p>
          {explained.map((finding) => (
            <p key={`${finding.rule} ${finding.column}`} className={styles.explained}>
              <Icon name="explained" />
              <Official>{findingMessage(finding, store.edition, locale)}</Official>
            </p>
          ))}
        </div>
      )}
      <OpenThreads label={(code) => labelAt(store.edition, code)} step="submit" onClose={onClose} />
      {problem && (
        <Notice tone="error" live>
          {problem.detail || problem.title || t('failed')}
        </Notice>
      )}
    </Dialog>
  );
}

function Missing({ onClose }: Props) {
  const t = useTranslations('form.submit');
  const common = useTranslations('common');
  const locale = useLocale();
  const { view, store, go } = useDesk();
  const { standing, blanks, faults } = useSelected((each) => each.form);
  const { unsaved } = useSavingState();
  const isCompiled = view.kind === 'compiled';
  const missing = isCompiled ? new Set<string>() : blanks;
  const first = nextOf(store.edition, new Set([...faults, ...missing, ...standing.map(shownAt)]), null);
  const goTo = (code: string) => {
    onClose();
    // After the dialog has given the focus back.
    setTimeout(() => go(code), 150);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{common('close')}</Button>
      {first && (
        <Button look="primary" onClick={() => goTo(first)} data-autofocus>
          {t('goFirst')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('notYet', { number: useVersion() })} actions={actions}>
      <ul className={styles.missing}>
        {isCompiled && view.outstanding.length > 0 && (
          <li>{t('outstanding', { count: view.outstanding.length })}</li>
        )}
        {missing.size > 0 && <li>{t('blanks', { count: missing.size })}</li>}
        {unsaved > 0 && <li>{t('unsaved', { count: unsaved })}</li>}
        {standing.map((finding) => (
          <li key={`${finding.rule} ${finding.column}`}>
            <button type="button" className={styles.link} onClick={() => goTo(shownAt(finding))}>
              <Official>{findingMessage(finding, store.edition, locale)}</Official>
            </button>
            {finding.explainable ? t('needsExplanation') : t('needsCorrection')}
          </li>
        ))}
      </ul>
      <OpenThreads label={(code) => labelAt(store.edition, code)} step={null} onClose={onClose} />
    </Dialog>
  );
}
