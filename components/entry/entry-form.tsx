'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { NotesProvider } from '@/components/notes/notes-context';
import { blanksOf } from '@/lib/cells/computed';
import { namesEveryInput } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { ChaptersView, CommentsView, ReturnView } from '@/lib/queries/views';
import { CellPanel } from './cell-panel';
import { ChapterView } from './chapters/chapter-view';
import { useChapter } from './chapters/use-chapter';
import styles from './entry-form.module.css';
import { nextOf, orderOf, sectionOf } from './finding-places';
import { FindingsList } from './findings-list';
import { FootBar } from './foot-bar';
import { FormHeader } from './form-header';
import { FormNotices } from './form-notices';
import { chapterStoreOf, storeOf } from './kept-stores';
import { NamedCells } from './named-cells';
import { SavingTrouble } from './saving-trouble';
import { SectionList } from './section-list';
import { SectionView } from './section-view';
import { type Desk, DeskContext } from './store-context';
import { type Before, unchangedCells } from './unchanged-cells';
import { useFormKeys } from './use-form-keys';
import { useSection } from './use-section';

type Props = {
  view: ReturnView;
  userName: string;
  /** The server's time. */
  now: Date;
  /** What was submitted last, where it came back. */
  before: Before | null;
  texts: ChaptersView;
  comments: CommentsView;
};

/** A return as the official table: sections at the left, what a cell means at the right, and everything saved by itself. */
export function EntryForm({ view, userName, now, before, texts, comments }: Props) {
  const t = useTranslations('form');
  const [store] = useState(() => storeOf({ view, userName, now }));
  useEffect(() => store.receive(view), [store, view]);
  const [chapters] = useState(() =>
    chapterStoreOf({ view: texts, path: `${pathOf(view)}/chapters`, now }, userName),
  );
  useEffect(() => chapters.receive(texts), [chapters, texts]);
  useEffect(() => {
    const send = () => {
      void store.queue.flush();
      void chapters.queue.flush();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
      send();
    };
  }, [store, chapters]);
  const named = view.status === 'returned' ? (view.returned?.cells ?? []) : [];
  const mayType = view.actions.includes('save');
  const [opensOn] = useState(() => firstToDo(store.edition, view, named));
  const place = useSection(store, (opensOn && sectionOf(store.edition, opensOn)?.code) ?? '');
  const { go, openSection } = place;
  const chapterPlace = useChapter(store.edition, place);
  const { chapter, open: openChapter } = chapterPlace;
  const [panel, setPanel] = useState<'auto' | 'open' | 'closed'>('auto');
  const unchanged = useCallback(() => unchangedCells(view, before, store), [view, before, store]);
  useFormKeys({ store, place, parts: chapterPlace, setPanel, unchanged });
  const desk: Desk = useMemo(
    () => ({
      store,
      chapters,
      view,
      before,
      go,
      openSection,
      openChapter,
      openPanel: () => setPanel('open'),
    }),
    [store, chapters, view, before, go, openSection, openChapter],
  );
  useEffect(() => {
    if (opensOn && window.location.hash === '') go(opensOn);
  }, [opensOn, go]);
  return (
    <DeskContext value={desk}>
      <NotesProvider path={pathOf(view)} given={comments}>
        <main id="main" className={styles.form} data-panel={chapter ? 'closed' : panel}>
          <FormHeader now={now} />
          <div className={styles.panes}>
            <div className={styles.left}>
              <SectionList current={place.section} chapter={chapter} />
              <div>
                {mayType && named.length > 0 && !namesEveryInput(store.edition, named) && <NamedCells />}
                <FindingsList />
              </div>
            </div>
            <div className={styles.center}>
              <div className={styles.middle} ref={place.pane}>
                <FormNotices now={now} />
                {chapter ? (
                  <ChapterView key={chapter.key} chapter={chapter} />
                ) : (
                  <SectionView key={place.section.code} place={place} />
                )}
              </div>
              <div className={styles.trouble}>
                <SavingTrouble />
              </div>
            </div>
            <CellPanel label={t('panel.title')} onClose={() => setPanel('closed')} />
          </div>
          <FootBar place={chapterPlace} />
        </main>
      </NotesProvider>
    </DeskContext>
  );
}

/** Below /api/v1. */
function pathOf({ year, unit }: ReturnView): string {
  return `/years/${year.year}/returns/${unit.code}`;
}

/** Where whoever may type goes on: the first cell that the return came back for, or the first blank one. */
function firstToDo(
  edition: Edition,
  { actions, cells }: ReturnView,
  named: readonly string[],
): string | null {
  if (!actions.includes('save')) return null;
  const known = named.filter((code) => orderOf(edition).has(code));
  return nextOf(edition, new Set(named.length > 0 ? known : blanksOf(edition, cells)), null);
}
