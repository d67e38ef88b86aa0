'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { NotesProvider } from '@/components/notes/notes-context';
import { blanksOf } from '@/lib/cells/computed';
import { namesEveryInput } from '@/lib/editions/cells';
import type { Definitions } from '@/lib/editions/definitions/definition';
import type { Edition } from '@/lib/editions/types';
import type { ChaptersView, CommentsView, ReturnView } from '@/lib/queries/views';
import type { Finding } from '@/lib/rules/finding';
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
import { KeyBar } from './key-bar';
import { Leftovers } from './leftovers';
import { LooseConflicts } from './loose-conflicts';
import { PasteTarget } from './paste-target';
import { SavingTrouble } from './saving-trouble';
import { SectionList } from './section-list';
import { Sections } from './sections';
import { type Desk, DeskContext, type Person } from './store-context';
import { type Before, unchangedCells } from './unchanged-cells';
import { isBesideTable, useFormKeys } from './use-form-keys';
import { useSaving } from './use-saving';
import { useSection } from './use-section';
import { useTalk } from './use-talk';

const NamedCells = dynamic(() => import('./named-cells').then((loaded) => loaded.NamedCells));
const TalkView = dynamic(() => import('./talk-view').then((loaded) => loaded.TalkView));
const KeySheet = dynamic(() => import('./key-sheet').then((loaded) => loaded.KeySheet), { ssr: false });

type Props = {
  view: ReturnView;
  person: Person;
  /** The server's time. */
  now: Date;
  /** What was submitted last, where it came back. */
  before: Before | null;
  definitions: Definitions | null;
  texts: ChaptersView;
  comments: CommentsView;
  /** What belongs to a submitted return and not to its figures: the stamped sheets. */
  papers: ReactNode;
};

/** A return as the official table: sections at the left, what a cell means at the right, and everything saved by itself. */
export function EntryForm({ view, person, now, before, definitions, texts, comments, papers }: Props) {
  const t = useTranslations('form');
  const [opening] = useState({ view, userId: person.id, userName: person.name, now });
  const [store] = useState(() => storeOf(opening));
  const [chapters] = useState(() =>
    chapterStoreOf({ view: texts, path: `${pathOf(view)}/chapters`, userId: person.id, now }, opening),
  );
  useSaving({ store, chapters }, opening, { view, texts });
  const named = view.status === 'returned' ? (view.returned?.cells ?? []) : [];
  const mayType = view.actions.includes('save');
  const [opensOn] = useState(() => firstToDo(store.edition, view, named));
  const place = useSection(store, (opensOn && sectionOf(store.edition, opensOn)?.code) ?? '');
  const { go, goToFinding: toLine, openSection } = place;
  const chapterPlace = useChapter(store.edition, place);
  const { chapter, open: openChapter } = chapterPlace;
  // The ways to other parts are drawn after the part itself, so that a key that leads into it has less to wait for.
  const [ways, current] = [useDeferredValue(chapterPlace), useDeferredValue(place.section)];
  const [panel, setPanel] = useState<'auto' | 'open' | 'closed'>('auto');
  const unchanged = useCallback(() => unchangedCells(view, before, store), [view, before, store]);
  const [sheet, setSheet] = useState<'unseen' | 'open' | 'closed'>('unseen');
  const openSheet = useCallback(() => setSheet('open'), []);
  const openPanel = useCallback(() => setPanel('open'), []);
  const closePanel = useCallback(() => setPanel('closed'), []);
  const { isTalk, showNotes } = useTalk({ store, openSection, openPanel });
  useFormKeys({ store, place, parts: chapterPlace, setPanel, unchanged, openSheet, showNotes });
  const goToFinding = useCallback(
    (finding: Finding) => {
      setPanel((open) => (isBesideTable() ? open : 'closed'));
      toLine(finding);
    },
    [toLine],
  );
  const desk: Desk = useMemo(
    () => ({
      store,
      chapters,
      person,
      view,
      definitions,
      before,
      go,
      goToFinding,
      openSection,
      openChapter,
      openPanel,
      showNotes,
    }),
    [
      store,
      chapters,
      person,
      view,
      definitions,
      before,
      go,
      goToFinding,
      openSection,
      openChapter,
      openPanel,
      showNotes,
    ],
  );
  useEffect(() => {
    if (opensOn && window.location.hash === '') go(opensOn);
  }, [opensOn, go]);
  return (
    <DeskContext value={desk}>
      <NotesProvider path={pathOf(view)} given={comments} person={person.id} onShow={showNotes}>
        <main id="main" className={styles.form} data-panel={chapter || isTalk ? 'closed' : panel}>
          <FormHeader now={now} />
          <div className={styles.panes}>
            <div className={styles.left}>
              <SectionList current={current} chapter={ways.chapter} isTalk={isTalk} />
              <div>
                {mayType && named.length > 0 && !namesEveryInput(store.edition, named) && <NamedCells />}
                <FindingsList />
              </div>
            </div>
            <div className={styles.center}>
              <div className={styles.middle} ref={place.pane}>
                <FormNotices now={now}>{papers}</FormNotices>
                <Sections place={place} isOpen={!chapter && !isTalk} />
                {chapter && <ChapterView key={chapter.key} chapter={chapter} />}
                {isTalk && <TalkView />}
              </div>
              <div className={styles.trouble}>
                <Leftovers />
                <LooseConflicts />
                <SavingTrouble />
              </div>
              {!chapter && !isTalk && <KeyBar onSheet={openSheet} />}
            </div>
            <CellPanel label={t('panel.title')} onClose={closePanel} />
          </div>
          <FootBar place={ways} />
          {mayType && !chapter && !isTalk && <PasteTarget />}
          {sheet !== 'unseen' && <KeySheet open={sheet === 'open'} onClose={() => setSheet('closed')} />}
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
