import { completed } from '@/lib/cells/computed';
import { cellsOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { versionHash } from '@/lib/rollup/version-hash';
import { cellsFrom, topicsFrom } from './cells-from';
import type { Step, Story } from './story';
import { printOfText, textsOf } from './texts';

export type Row = Record<string, unknown>;
export type Replayed = { returns: Row; cells: Row[]; chapters: Row[]; versions: Row[]; events: Row[] };

type Values = Record<string, number | null>;
type Draft = {
  values: Values;
  topics: { name: string; count: number }[] | null;
  explanations: Record<string, string>;
  texts: Record<string, string>;
};

/** Does a story's steps one after the other, as the commands would; gives the rows that they leave behind. */
export function replay({ unit, year, steps }: Story, id: number, edition: Edition): Replayed {
  const draft: Draft = { values: {}, topics: null, explanations: {}, texts: {} };
  const row: Row = {
    ...untouched(id, year, unit.code, 'entered'),
    updated_at: new Date(`${year + 1}-01-02T00:30:00Z`),
  };
  const cells = new Map<string, Row>();
  const chapters = new Map<string, Row>();
  const versions: Row[] = [];
  const events: Row[] = [];
  let revision = 0;
  for (const step of steps) {
    revision += 1;
    const event: Row = {
      subject: `return:${id}`,
      at: step.at,
      actor: step.by,
      action: step.action,
      revision,
    };
    Object.assign(event, { changes: {}, detail: {} });
    if (step.action === 'save') {
      Object.assign(event, save(draft, step, edition));
      for (const [code, value] of Object.entries(step.values))
        cells.set(code, { return_id: id, code, value, revision, updated_by: step.by, updated_at: step.at });
    }
    if (step.action === 'submit') {
      const written = write(draft, step, { id, year, unit: unit.code });
      for (const chapter of written.chapters) chapters.set(String(chapter.number), chapter);
      events.push(...written.events);
      const number = versions.length + 1;
      versions.push(frozen({ id, year, unit: unit.code, number, step, draft, edition }));
      event.detail = { version: number, sha256: versions.at(-1)?.sha256, explanations: draft.explanations };
      Object.assign(row, { latest_version: number, submitted_by: step.by, submitted_at: step.at });
    }
    if (step.action === 'accept') {
      event.detail = { version: versions.length };
      Object.assign(row, { accepted_version: versions.length, ...notReturned });
    }
    if (step.action === 'return') {
      event.detail = { version: versions.length, reason: step.reason, cells: step.cells };
      Object.assign(row, { returned_reason: step.reason, returned_cells: step.cells });
      Object.assign(row, { returned_by: step.by, returned_at: step.at });
    }
    Object.assign(row, { status: statusAfter[step.action] ?? row.status, revision, updated_at: step.at });
    events.push(event);
  }
  Object.assign(row, { topics: draft.topics, explanations: draft.explanations });
  return { returns: row, cells: [...cells.values()], chapters: [...chapters.values()], versions, events };
}

const statusAfter: Readonly<Partial<Record<Step['action'], string>>> = {
  submit: 'submitted',
  accept: 'accepted',
  return: 'returned',
};

const notReturned = { returned_reason: null, returned_cells: [], returned_by: null, returned_at: null };

/** A return that nobody has opened. */
export function untouched(id: number, year: number, unit: string, kind: 'entered' | 'compiled'): Row {
  return {
    id,
    year,
    unit_code: unit,
    kind,
    status: 'draft',
    revision: 0,
    topics: null,
    explanations: {},
    latest_version: null,
    accepted_version: null,
    submitted_by: null,
    submitted_at: null,
    ...notReturned,
  };
}

/** Writes a save into the draft; what the log says about it. */
function save(draft: Draft, step: Step & { action: 'save' }, edition: Edition): Row {
  const changes: Record<string, [string | null, string | null]> = {};
  for (const [code, value] of Object.entries(step.values)) {
    changes[code] = [draft.values[code]?.toString() ?? null, value?.toString() ?? null];
    draft.values[code] = value;
  }
  const detail: Row = {};
  const topicsRow = topicsRowOf(edition);
  if (topicsRow && step.topics.length > 0 && draft.topics === null) {
    changes[topicsRow.code] = [null, JSON.stringify(step.topics)];
    draft.topics = step.topics;
  }
  if (Object.keys(step.explanations).length > 0 && Object.keys(draft.explanations).length === 0) {
    detail.explanations = [{}, step.explanations];
    draft.explanations = { ...step.explanations };
  }
  return { changes, detail };
}

/** The texts that follow from the figures, written shortly before they are submitted. */
function write(
  draft: Draft,
  { at: sent, by }: Step,
  { id, year, unit }: { id: number; year: number; unit: string },
): { chapters: Row[]; events: Row[] } {
  const at = new Date(sent.getTime() - 120_000);
  const texts = Object.entries(textsOf(unit, year, draft.values));
  const changed = texts.filter(([number, text]) => draft.texts[number] !== text);
  if (changed.length === 0) return { chapters: [], events: [] };
  const revision = Object.keys(draft.texts).length === 0 ? 1 : 2;
  const prints = changed.map(([number, text]) => [
    number,
    { from: printOfText(draft.texts[number] ?? ''), to: printOfText(text) },
  ]);
  draft.texts = Object.fromEntries(texts);
  const chapters = changed.map(
    ([number, text]): Row => ({
      return_id: id,
      number: Number(number),
      text,
      revision,
      updated_by: by,
      updated_at: at,
    }),
  );
  const event: Row = { subject: `return:${id}`, at, actor: by, action: 'write', revision: null, changes: {} };
  const detail = { textRevision: revision, chapters: Object.fromEntries(prints) };
  return { chapters, events: [{ ...event, detail }] };
}

type Freezing = {
  id: number;
  year: number;
  unit: string;
  number: number;
  step: Step;
  draft: Draft;
  edition: Edition;
};

function frozen({ id, year, unit, number, step, draft, edition }: Freezing): Row {
  const cells = completed(edition, cellsFrom(draft.values));
  const { explanations, texts: chapters } = draft;
  const topics = topicsFrom(draft.topics ?? []) ?? [];
  return {
    return_id: id,
    number,
    edition_id: edition.id,
    topics: draft.topics ?? [],
    explanations,
    chapters,
    made_from: null,
    cells: cellsOf(edition).map(({ code }) => cells[code]?.toString() ?? null),
    sha256: versionHash({ year, unit, edition: edition.id, number, cells, topics, explanations, chapters }),
    submitted_by: step.by,
    submitted_at: step.at,
  };
}
