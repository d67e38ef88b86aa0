import type { Cells, Topic } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import { fromJson } from '@/lib/cells/parse';
import { cellOf, cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { Refusal, type RefusedCell } from '@/lib/refusal';
import { evaluate, topicsMissing } from '@/lib/rules/evaluate';
import type { Finding } from '@/lib/rules/finding';

type SentTopics = readonly { name: string; count: number }[] | null;

/**
 * Checks a table as somebody printed it, totals included: every printed total against its parts, then the edition's rules over the
 * printed values. Not checked: last year's rules, and missing topics unless topics are sent.
 */
export function checkPrinted(
  edition: Edition,
  sent: Readonly<Record<string, unknown>>,
  topics: SentTopics,
): Finding[] {
  const printed = readPrinted(edition, sent);
  const all = { ...completed(edition, printed), ...filledOnly(printed) };
  const found = evaluate(edition, all, { topics: readTopics(topics), lastYear: null });
  return [
    ...unequalTotals(edition, printed),
    ...found.filter(({ rule }) => topics !== null || rule !== topicsMissing),
  ];
}

function filledOnly(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
}

/** A total is compared only where it and all of its parts are printed or follow from what is. */
function unequalTotals(edition: Edition, printed: Cells): Finding[] {
  const known = { ...completed(edition, printed), ...filledOnly(printed) };
  return cellsOf(edition).flatMap(({ code, parts }): Finding[] => {
    const total = printed[code] ?? null;
    if (!parts || total === null) return [];
    const values = parts.map((part) => known[part] ?? null).filter((value) => value !== null);
    const sum = values.reduce((before, value) => before + value, 0n);
    if (values.length < parts.length || sum === total) return [];
    return [
      {
        rule: `sum-${code}`,
        kind: 'equal',
        severity: 'error',
        explainable: false,
        cells: [code, ...parts],
        column: null,
        left: { cells: [code], values: [total], total },
        right: { cells: [...parts], values, total: sum },
      },
    ];
  });
}

function readPrinted(edition: Edition, sent: Readonly<Record<string, unknown>>): Cells {
  const unknown = Object.keys(sent).filter((code) => !cellOf(edition, code));
  refuse(
    'unknownCell',
    unknown.map((code) => ({ code })),
  );
  const bad: RefusedCell[] = [];
  const read = Object.entries(sent).map(([code, value]) => {
    const reading = fromJson(cellOf(edition, code)?.kind ?? 'count', value);
    if ('value' in reading) return [code, reading.value] as const;
    bad.push({ code, unreadable: reading.unreadable });
    return [code, null] as const;
  });
  refuse('badValue', bad);
  return Object.fromEntries(read);
}

function refuse(code: 'unknownCell' | 'badValue', cells: RefusedCell[]): void {
  if (cells.length === 0) return;
  throw new Refusal(code, { cells, params: { cells: cells.map((cell) => cell.code).join('、') } });
}

function readTopics(sent: SentTopics): Topic[] | null {
  if (!sent) return null;
  return sent.map(({ name, count }) => {
    const reading = fromJson('count', count);
    if (!('value' in reading) || reading.value === null) throw new Refusal('badTopics');
    return { name, count: reading.value };
  });
}
