import { cellsOf } from '@/lib/editions/cells';
import type { Edition, Row, Section } from '@/lib/editions/types';

export type Place = { section: Section; row: Row };
/** What an edition prints beside its values, by `keysOf`. */
export type Labels = {
  rows: ReadonlyMap<string, readonly Place[]>;
  /** Section titles, and what is printed merged to the left of several rows. */
  contexts: ReadonlyMap<string, readonly Context[]>;
  /** By the code that exports carry. */
  codes: ReadonlyMap<string, Place>;
  topics: string | null;
  units: ReadonlySet<string>;
};
export type Context = { section: Section; subject: string | null };

const numbering =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\(?\d+\)?[.、)]?(?=\D)|其中[:,]?)/;

/** A label as it is compared: without spaces, numbering, 其中, and punctuation; full-width as half-width. */
function keyOf(text: string): string {
  let rest = text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(numbering, '');
  }
  return rest.replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a printed label may be known by: as it is, and without what follows in parentheses (a unit, a remark). */
export function keysOf(text: string): string[] {
  const bare = text.replace(/[（(][^（()）]*[)）]\s*$/u, '');
  return [...new Set([keyOf(text), keyOf(bare)])].filter((key) => key !== '');
}

const known = new WeakMap<Edition, Labels>();

export function labelsOf(edition: Edition): Labels {
  const found = known.get(edition) ?? labelsFrom(edition);
  known.set(edition, found);
  return found;
}

function labelsFrom(edition: Edition): Labels {
  const rows = new Map<string, Place[]>();
  const contexts = new Map<string, Context[]>();
  const add = <T>(map: Map<string, T[]>, key: string, one: T) => map.set(key, [...(map.get(key) ?? []), one]);
  for (const section of edition.sections) {
    add(contexts, keyOf(section.title), { section, subject: null });
    for (const row of section.rows) {
      const place = { section, row };
      for (const text of new Set([row.label, row.label + (row.qualifier ?? '')]))
        add(rows, keyOf(text), place);
      for (const subject of [row.group, row.subject])
        if (subject !== undefined) add(contexts, keyOf(subject), { section, subject });
    }
  }
  for (const { section, row, column, number } of cellsOf(edition)) {
    if (column === null && number !== section.number) add(rows, keyOf(number), { section, row });
  }
  const all = edition.sections.flatMap((section) => section.rows.map((row) => ({ section, row })));
  const topics = all.find(({ row }) => row.kind === 'topics');
  return {
    rows,
    contexts,
    codes: new Map(all.map((place) => [place.row.code, place])),
    units: new Set(cellsOf(edition).flatMap(({ unit }) => unit || [])),
    topics: topics ? keyOf(topics.row.label) : null,
  };
}
