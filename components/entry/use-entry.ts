import { useCallback, useEffect, useMemo, useState } from 'react';
import { blanksOf } from '@/lib/cells/computed';
import type { Definitions } from '@/lib/editions/definitions/definition';
import type { Edition } from '@/lib/editions/types';
import type { ChaptersView, ReturnView } from '@/lib/queries/views';
import type { Finding } from '@/lib/rules/finding';
import { useChapter } from './chapters/use-chapter';
import { nextOf, orderOf, sectionOf } from './finding-places';
import { chapterStoreOf, storeOf } from './kept-stores';
import type { Desk, Person } from './store-context';
import { type Before, namedCells, unchangedCells } from './unchanged-cells';
import { isBesideTable, useFormKeys } from './use-form-keys';
import { useSaving } from './use-saving';
import { useSection } from './use-section';
import { useTalk } from './use-talk';

/** A return as its page was given it. */
export type Opened = {
  view: ReturnView;
  person: Person;
  /** The server's time. */
  now: Date;
  /** What was submitted last, where it came back. */
  before: Before | null;
  definitions: Definitions | null;
  texts: ChaptersView;
};

/** Below /api/v1. */
export function pathOf({ year, unit }: ReturnView): string {
  return `/years/${year.year}/returns/${unit.code}`;
}

/** A form that is open: its stores, where one is in it, what is shown beside the table, and what its parts share. */
export function useEntry({ view, person, now, before, definitions, texts }: Opened) {
  const { store, chapters } = useStores({ view, person, now, texts });
  const [opensOn] = useState(() => firstToDo(store.edition, view));
  const place = useSection(store, (opensOn && sectionOf(store.edition, opensOn)?.code) ?? '');
  const { go, goToFinding: toLine, openSection } = place;
  const chapterPlace = useChapter(store.edition, place);
  const openChapter = chapterPlace.open;
  const panel = usePanel();
  const { open: openPanel, set: setPanel } = panel;
  const sheet = useSheet();
  const { isTalk, showNotes } = useTalk({ store, openSection, openPanel });
  const unchanged = useCallback(() => unchangedCells(view, before, store), [view, before, store]);
  useFormKeys({ store, place, parts: chapterPlace, setPanel, unchanged, openSheet: sheet.open, showNotes });
  const goToFinding = useCallback(
    (finding: Finding) => {
      setPanel((open) => (isBesideTable() ? open : 'closed'));
      toLine(finding);
    },
    [setPanel, toLine],
  );
  const ways = useMemo(
    () => ({ go, goToFinding, openSection, openChapter, openPanel, showNotes }),
    [go, goToFinding, openSection, openChapter, openPanel, showNotes],
  );
  const desk: Desk = useMemo(
    () => ({ store, chapters, person, view, definitions, before, ...ways }),
    [store, chapters, person, view, definitions, before, ways],
  );
  useEffect(() => {
    if (opensOn && window.location.hash === '') go(opensOn);
  }, [opensOn, go]);
  return { desk, place, chapterPlace, isTalk, panel, sheet };
}

function useStores({ view, person, now, texts }: Pick<Opened, 'view' | 'person' | 'now' | 'texts'>) {
  const [opening] = useState({ view, userId: person.id, userName: person.name, now });
  const [store] = useState(() => storeOf(opening));
  const [chapters] = useState(() =>
    chapterStoreOf({ view: texts, path: `${pathOf(view)}/chapters`, userId: person.id, now }, opening),
  );
  useSaving({ store, chapters }, opening, { view, texts });
  return { store, chapters };
}

/** `auto`: open where there is room for it. */
type Panel = 'auto' | 'open' | 'closed';

function usePanel() {
  const [shown, set] = useState<Panel>('auto');
  const open = useCallback(() => set('open'), []);
  const close = useCallback(() => set('closed'), []);
  return { shown, set, open, close };
}

/** The sheet of keys, fetched when it is opened first. */
function useSheet() {
  const [state, set] = useState<'unseen' | 'open' | 'closed'>('unseen');
  const open = useCallback(() => set('open'), []);
  const close = useCallback(() => set('closed'), []);
  return { wasOpened: state !== 'unseen', isOpen: state === 'open', open, close };
}

/** Where whoever may type goes on: the first cell that the return came back for, or the first blank one. */
function firstToDo(edition: Edition, view: ReturnView): string | null {
  if (!view.actions.includes('save')) return null;
  const named = namedCells(view);
  const known = named.filter((code) => orderOf(edition).has(code));
  return nextOf(edition, new Set(named.length > 0 ? known : blanksOf(edition, view.cells)), null);
}
