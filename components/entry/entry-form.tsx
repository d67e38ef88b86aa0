'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useDeferredValue } from 'react';
import { NotesProvider } from '@/components/notes/notes-context';
import { namesEveryInput } from '@/lib/editions/cells';
import type { CommentsView } from '@/lib/queries/views';
import { CellPanel } from './cell-panel';
import { ChapterView } from './chapters/chapter-view';
import styles from './entry-form.module.css';
import { FindingsList } from './findings-list';
import { FootBar } from './foot-bar';
import { FormHeader } from './form-header';
import { FormNotices } from './form-notices';
import { KeyBar } from './key-bar';
import { Leftovers } from './leftovers';
import { LooseConflicts } from './loose-conflicts';
import { PasteTarget } from './paste-target';
import { SavingTrouble } from './saving-trouble';
import { SectionList } from './section-list';
import { Sections } from './sections';
import { DeskContext } from './store-context';
import { namedCells } from './unchanged-cells';
import { type Opened, pathOf, useEntry } from './use-entry';

const NamedCells = dynamic(() => import('./named-cells').then((loaded) => loaded.NamedCells));
const TalkView = dynamic(() => import('./talk-view').then((loaded) => loaded.TalkView));
const KeySheet = dynamic(() => import('./key-sheet').then((loaded) => loaded.KeySheet), { ssr: false });

type Props = Opened & {
  comments: CommentsView;
  /** What belongs to a submitted return and not to its figures: the stamped sheets. */
  papers: ReactNode;
};

/** A return as the official table: sections at the left, what a cell means at the right, and everything saved by itself. */
export function EntryForm({ comments, papers, ...opened }: Props) {
  const t = useTranslations('form');
  const { view, person, now } = opened;
  const { desk, place, chapterPlace, isTalk, panel, sheet } = useEntry(opened);
  const { chapter } = chapterPlace;
  // The ways to other parts are drawn after the part itself, so that a key that leads into it has less to wait for.
  const [ways, current] = [useDeferredValue(chapterPlace), useDeferredValue(place.section)];
  const isTable = !chapter && !isTalk;
  const mayType = view.actions.includes('save');
  const named = namedCells(view);
  return (
    <DeskContext value={desk}>
      <NotesProvider path={pathOf(view)} given={comments} person={person.id} onShow={desk.showNotes}>
        <main id="main" className={styles.form} data-panel={isTable ? panel.shown : 'closed'}>
          <FormHeader now={now} />
          <div className={styles.panes}>
            <div className={styles.left}>
              <SectionList current={current} chapter={ways.chapter} isTalk={isTalk} />
              <div>
                {mayType && named.length > 0 && !namesEveryInput(desk.store.edition, named) && <NamedCells />}
                <FindingsList />
              </div>
            </div>
            <div className={styles.center}>
              <div className={styles.middle} ref={place.pane}>
                <FormNotices now={now}>{papers}</FormNotices>
                <Sections place={place} isOpen={isTable} />
                {chapter && <ChapterView key={chapter.key} chapter={chapter} />}
                {isTalk && <TalkView />}
              </div>
              <div className={styles.trouble}>
                <Leftovers />
                <LooseConflicts />
                <SavingTrouble />
              </div>
              {isTable && <KeyBar onSheet={sheet.open} />}
            </div>
            <CellPanel label={t('panel.title')} onClose={panel.close} />
          </div>
          <FootBar place={ways} />
          {mayType && isTable && <PasteTarget />}
          {sheet.wasOpened && <KeySheet open={sheet.isOpen} onClose={sheet.close} />}
        </main>
      </NotesProvider>
    </DeskContext>
  );
}
