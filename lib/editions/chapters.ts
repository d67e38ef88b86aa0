import type { Edition } from './types';

/** A chapter of the report as a unit contributes to it; `key` counts the edition's chapters from 1 and is what texts are kept under. */
export type Chapter = { key: string; number: string; title: string; note: string | null };

const numerals = '一二三四五六七八九十';

/** The chapters of the edition's report, in its order. */
export function chaptersOf({ chapters }: Edition): Chapter[] {
  return chapters.map(({ title, note }, at) => ({
    key: String(at + 1),
    number: numerals[at] ?? String(at + 1),
    title,
    note: note ?? null,
  }));
}

/** Longest text of one chapter, in characters (code points). */
export const longestChapter = 20_000;
