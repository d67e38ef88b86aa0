import { useCallback, useMemo } from 'react';
import { type Chapter, chaptersOf } from '@/lib/editions/chapters';
import type { Edition } from '@/lib/editions/types';
import { setHash, useHash } from '../section-hash';
import type { SectionPlace } from '../use-section';

const prefix = 'chapter-';

/** The part of the form's address that names a chapter. */
export function chapterHash(key: string): string {
  return prefix + key;
}

/** Puts the focus into the text of the chapter that is open, once it is drawn. */
export function focusChapter(): void {
  requestAnimationFrame(() => document.getElementById('chapter-text')?.focus());
}

export type ChapterPlace = {
  /** The one that is open; null while a section of the table is. */
  chapter: Chapter | null;
  open: (key: string) => void;
  /** To the part before or after, sections first, then chapters; `null` at the ends of the form. */
  before: (() => void) | null;
  after: (() => void) | null;
};

/** Which chapter is open: the one in the address. The table's sections come before the chapters. */
export function useChapter(edition: Edition, place: SectionPlace): ChapterPlace {
  const hash = useHash();
  const chapters = useMemo(() => chaptersOf(edition), [edition]);
  const chapter = chapters.find(({ key }) => chapterHash(key) === hash) ?? null;
  const open = useCallback((key: string) => setHash(chapterHash(key)), []);
  const at = chapter ? edition.sections.length + chapters.indexOf(chapter) : indexOf(edition, place);
  const openPart = (part: number): (() => void) | null => {
    const section = edition.sections[part];
    if (section) return () => place.openSection(section.code);
    const to = chapters[part - edition.sections.length];
    return to ? () => open(to.key) : null;
  };
  return { chapter, open, before: openPart(at - 1), after: openPart(at + 1) };
}

function indexOf(edition: Edition, { section }: SectionPlace): number {
  return edition.sections.indexOf(section);
}
