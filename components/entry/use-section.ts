import { useCallback, useEffect, useRef, useState } from 'react';
import type { CellCode, Edition, Section } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';
import { findingId, focusTargetOf, sectionOf, shownAt } from './finding-places';
import type { ReturnStore } from './return-store';
import { setHash, useHash } from './section-hash';
import { sectionToTypeIn } from './way-on';

type Place = { code: CellCode } | { rule: string } | { end: 'first' | 'last' } | { end: 'none' };
/** Where the focus is to go; `section` by its code. */
type Wanted = { section: string; place: Place };

/** A link to one cell of the form starts its hash with this, as on the review page. */
const cellHash = 'cell-';

function focusOn(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus there if that part of the form is drawn. */
function reach(pane: HTMLElement, { section, place }: Wanted, store: ReturnStore): void {
  if ('end' in place) {
    pane.scrollTo({ top: 0 });
    if (place.end === 'none') return;
    const drawn = pane.querySelector(`[data-section="${CSS.escape(section)}"]`);
    const stops = [...(drawn?.querySelectorAll<HTMLElement>('[data-stop]:not([data-passed])') ?? [])];
    const stop = place.end === 'first' ? stops.at(0) : stops.at(-1);
    if (stop) focusOn(stop);
    return;
  }
  if ('rule' in place) {
    const line = document.getElementById(findingId(place.rule));
    const box = store.editable.size > 0 ? line?.querySelector<HTMLElement>('textarea') : null;
    if (line) focusOn(box ?? line);
    return;
  }
  const find = (code: CellCode) => pane.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`);
  const target = focusTargetOf(store.edition, place.code);
  const element = store.editable.has(target) ? find(target) : find(place.code);
  store.setCurrent(place.code);
  if (element) focusOn(element);
}

export type SectionPlace = {
  section: Section;
  pane: React.RefObject<HTMLDivElement | null>;
  go: (code: CellCode) => void;
  /** To the line of a finding; where it takes an explanation, into that. */
  goToFinding: (finding: Finding) => void;
  openSection: (code: string) => void;
  /** To the section before or after; `focus`: on its first or last input. False at the ends of the form. */
  step: (by: 1 | -1, focus: 'first' | 'last' | 'none') => boolean;
  /** On to the first input after a section, or back to the last one before it. False at the ends of the form. */
  lead: (from: Section, by: 1 | -1) => boolean;
};

/** Which section is shown: the one in the address, so that a link leads there; without one `initial`. */
export function useSection(store: ReturnStore, initial: string): SectionPlace {
  const { edition } = store;
  const pane = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const hash = useHash();
  const section = chosen(edition, hash, initial);
  const move = useCallback((to: string, place: Place) => {
    setHash(to);
    setWanted({ section: to, place });
  }, []);
  useEffect(() => {
    if (!wanted || !pane.current) return;
    reach(pane.current, wanted, store);
  }, [wanted, store]);
  const go = useCallback(
    (code: CellCode) => {
      const of = sectionOf(edition, code);
      if (of) move(of.code, { code });
    },
    [edition, move],
  );
  useEffect(() => {
    if (hash.startsWith(cellHash)) go(hash.slice(cellHash.length));
  }, [hash, go]);
  const goToFinding = useCallback(
    (finding: Finding) => {
      const of = sectionOf(edition, shownAt(finding));
      if (of) move(of.code, { rule: finding.rule });
    },
    [edition, move],
  );
  const openSection = useCallback((code: string) => move(code, { end: 'none' }), [move]);
  const step = useCallback(
    (by: 1 | -1, focus: 'first' | 'last' | 'none') => {
      const to = edition.sections[edition.sections.indexOf(section) + by];
      if (to) move(to.code, { end: focus });
      return to !== undefined;
    },
    [edition, section, move],
  );
  const lead = useCallback(
    (from: Section, by: 1 | -1) => {
      const to = sectionToTypeIn(store, from, by);
      if (to) move(to.code, { end: by === 1 ? 'first' : 'last' });
      return to !== null;
    },
    [store, move],
  );
  return { section, pane, go, goToFinding, openSection, step, lead };
}

function chosen(edition: Edition, hash: string, initial: string): Section {
  const find = (code: string) => edition.sections.find((section) => section.code === code);
  const section = find(hash) ?? find(initial) ?? edition.sections[0];
  if (!section) throw new Error(`edition ${edition.id} has no section`);
  return section;
}
