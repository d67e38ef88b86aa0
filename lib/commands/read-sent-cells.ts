import type { Topic } from '@/lib/cells/cells';
import { fromJson } from '@/lib/cells/parse';
import { cellOf, dependantsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal, type RefusedCell } from '@/lib/refusal';

export type SentTopic = { name: string; count: number };

/** Values as JSON has them become stored ones. Refuses unknown and computed cells, and names every bad value at once. */
export function readSentCells(
  edition: Edition,
  sent: Readonly<Record<CellCode, unknown>>,
): { code: CellCode; value: bigint | null }[] {
  const wrong = {
    unknownCell: [] as RefusedCell[],
    computedCell: [] as RefusedCell[],
    badValue: [] as RefusedCell[],
  };
  const read: { code: CellCode; value: bigint | null }[] = [];
  for (const code in sent) {
    const spec = cellOf(edition, code);
    const reading = fromJson(spec?.kind ?? 'count', sent[code] ?? null);
    if (!spec) wrong.unknownCell.push({ code });
    else if (spec.parts) wrong.computedCell.push({ code });
    else if ('value' in reading) read.push({ code, value: reading.value });
    else wrong.badValue.push({ code, unreadable: reading.unreadable });
  }
  for (const refusal of ['unknownCell', 'computedCell', 'badValue'] as const) {
    const cells = wrong[refusal];
    if (cells.length > 0)
      throw new Refusal(refusal, { cells, params: { cells: cells.map(({ code }) => code).join('、') } });
  }
  return read;
}

const openers = new WeakMap<Edition, Map<CellCode, string>>();

/** The codes that, named when a return was returned, open this cell again: itself and the totals that it feeds. */
export function openersOf(edition: Edition, code: CellCode): string {
  const known = openers.get(edition) ?? new Map<CellCode, string>();
  openers.set(edition, known);
  const found = known.get(code) ?? [code, ...dependantsOf(edition, code)].join(',');
  known.set(code, found);
  return found;
}

/** Topics as stored: names trimmed, each once, counts whole and not negative. At most 100. */
export function readTopics(sent: readonly SentTopic[]): Topic[] {
  const topics = sent.map(({ name, count }) => ({ name: name.trim(), reading: fromJson('count', count) }));
  const names = new Set(topics.map(({ name }) => name));
  const read = topics.flatMap(({ name, reading }) =>
    name !== '' && name.length <= 100 && 'value' in reading && reading.value !== null
      ? [{ name, count: reading.value }]
      : [],
  );
  if (read.length < sent.length || names.size < sent.length || sent.length > 100)
    throw new Refusal('badTopics');
  return read;
}

/** Topics as JSON text; counts are small enough that a JSON number carries them exactly. */
export function topicsJson(topics: readonly Topic[]): string {
  return JSON.stringify(topics.map(({ name, count }) => ({ name, count: Number(count) })));
}

/** Topics as the database has them. */
export function topicsFromJson(stored: readonly SentTopic[] | null): Topic[] | null {
  return stored?.map(({ name, count }) => ({ name, count: BigInt(count) })) ?? null;
}
