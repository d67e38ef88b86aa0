import { createTranslator } from 'use-intl/core';
import { printCell } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { formats } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { messagesOf } from '@/lib/i18n/messages';
import { saidLogEvent } from '@/lib/i18n/said-log-event';
import type { LogEvent } from '@/lib/queries/log-views';
import { byteOrderMark, csvLine, csvText } from '@/lib/report/exports/csv-line';

/** In the order of the columns; their heads are `log.columns.<name>`. */
const columns = [
  'id',
  'at',
  'by',
  'username',
  'said',
  'unit',
  'unitCode',
  'year',
  'changes',
  'detail',
  'action',
  'actor',
  'subject',
  'seq',
  'revision',
  'previous',
  'hash',
] as const;

/** The byte order mark and the heads of the columns. */
export function logCsvHead(locale: Locale): string {
  const words = createTranslator({ locale, messages: messagesOf(locale), namespace: 'log.columns' });
  return byteOrderMark + csvLine(columns.map((name) => words(name)));
}

/** An event as a line of CSV: in words, and beside them everything that is stored. */
export function logCsvLine(event: LogEvent, locale: Locale): string {
  const { id, at, by, username, unit, year, detail, action, actor, subject } = event;
  const fields: Record<(typeof columns)[number], string> = {
    id: id.toString(),
    at: formats(locale).full(at),
    by: csvText(by),
    username: csvText(username ?? ''),
    said: csvText(saidLogEvent(event, locale)),
    unit: csvText(unit?.name ?? ''),
    unitCode: csvText(unit?.code ?? ''),
    year: year?.toString() ?? '',
    changes: csvText(changesOf(event)),
    detail: Object.keys(detail).length === 0 ? '' : csvText(JSON.stringify(detail)),
    action: csvText(action),
    actor: csvText(actor),
    subject: csvText(subject),
    seq: event.seq.toString(),
    revision: event.revision?.toString() ?? '',
    previous: event.previous,
    hash: event.hash,
  };
  return csvLine(columns.map((name) => fields[name]));
}

/** `A1 12→15；A2 →3`: values as they are typed, blank as nothing. */
function changesOf({ changes, topics, edition }: LogEvent): string {
  const kindOf = (code: string) => (edition && cellOf(editionById(edition), code)?.kind) || 'count';
  const cells = changes.map(
    ({ code, from, to }) => `${code} ${printCell(kindOf(code), from)}→${printCell(kindOf(code), to)}`,
  );
  const list = topics?.to?.map(({ name, count }) => `${name} ${count}`).join('、');
  return [...cells, ...(topics ? [list ?? ''] : [])].join('；');
}
