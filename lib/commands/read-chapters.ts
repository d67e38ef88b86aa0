import { chaptersOf, longestChapter } from '@/lib/editions/chapters';
import type { Edition } from '@/lib/editions/types';
import { Refusal, type RefusalCode, type RefusedCell } from '@/lib/refusal';

/** Texts by chapter number, exactly as they were sent. Refuses chapters that the form does not have, and overlong ones. */
export function readChapters(
  edition: Edition,
  sent: Readonly<Record<string, string>>,
): { number: number; text: string }[] {
  const known = new Set(chaptersOf(edition).map(({ key }) => key));
  const all = Object.entries(sent);
  refuse(
    edition,
    'unknownChapter',
    all.filter(([key]) => !known.has(key)).map(([code]) => ({ code })),
  );
  const long = all.map(([code, text]) => ({ code, length: [...text].length, limit: longestChapter }));
  refuse(
    edition,
    'chapterTooLong',
    long.filter(({ length }) => length > longestChapter),
  );
  return all.map(([key, text]) => ({ number: Number(key), text }));
}

function refuse(edition: Edition, code: RefusalCode, chapters: RefusedCell[]): void {
  if (chapters.length > 0) throw refusalOfChapters(edition, code, chapters);
}

/** A refusal that names chapters: by their title in what it says, by their number in `cells`. */
export function refusalOfChapters(edition: Edition, code: RefusalCode, chapters: RefusedCell[]): Refusal {
  const titles = new Map(chaptersOf(edition).map(({ key, number, title }) => [key, `${number}、${title}`]));
  const named = chapters.map((chapter) => titles.get(chapter.code) ?? chapter.code).join('；');
  return new Refusal(code, { cells: chapters, params: { chapters: named, limit: longestChapter } });
}
