import { createTranslator } from 'use-intl/core';
import { printGrouped } from '@/lib/cells/print';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { formats } from './format';
import type { Locale } from './locale';
import en from './messages/en/history.json';
import zh from './messages/zh-CN/history.json';

const translators = {
  'zh-CN': createTranslator({ locale: 'zh-CN', messages: zh }),
  en: createTranslator({ locale: 'en', messages: en }),
};
type Words = (typeof translators)['zh-CN'];
type Act = keyof typeof zh.acts;

/** An event, or several saves in a row, as far as its sentence goes. */
export type SaidEvent = {
  /** As the log has it: `return:12`, `year:2017`, `units`. */
  subject: string;
  action: string;
  /** How many cells, explanations and chapters it wrote, and whether it wrote the topics. */
  cells: number;
  explained: number;
  chapters: number;
  topics: boolean;
  detail: Readonly<Record<string, unknown>>;
};

/**
 * What somebody did, to be read behind their name: `改了12格`, `退回第1版，指出3格`. `edition` gives cells their labels. An action
 * that has no sentence is named as it is.
 */
export function eventMessage(event: SaidEvent, edition: Edition | null, locale: Locale): string {
  const words = translators[locale];
  const acts = actsOf(event);
  if (acts.length === 0) return words('unknownAct', { action: event.action });
  const said = acts.map(([act, count]) => words(`acts.${act}`, valuesOf(event, count, edition, locale)));
  const act = said.join(words('and'));
  return typeof event.detail.passedOnFrom === 'string' ? words('passedOn', { act }) : act;
}

function actsOf(event: SaidEvent): [act: Act, count: number][] {
  const { subject, action, detail, cells, explained, chapters, topics } = event;
  const about = subject.split(':')[0];
  if (about === 'return') {
    if (action === 'save') return savedActs({ cells, explained, topics });
    if (action === 'write') return [['return_write', chapters]];
    if (action === 'comment' && typeof detail.cell !== 'string') return [['return_remark', 0]];
    if (action === 'unadjust' && typeof detail.cell !== 'string') return [['return_unadjustSome', 0]];
    if (action === 'extendDue' && detail.due === null) return [['return_endExtension', 0]];
  }
  const act = `${about}_${action}`;
  return isAct(act) ? [[act, countIn(detail)]] : [];
}

function savedActs({
  cells,
  explained,
  topics,
}: Pick<SaidEvent, 'cells' | 'explained' | 'topics'>): [Act, number][] {
  const acts: [Act, number][] = [
    ...(cells > 0 ? [['return_save', cells] satisfies [Act, number]] : []),
    ...(topics ? [['return_topics', 0] satisfies [Act, number]] : []),
    ...(explained > 0 ? [['return_explained', explained] satisfies [Act, number]] : []),
  ];
  return acts.length > 0 ? acts : [['return_save', 0]];
}

function isAct(key: string): key is Act {
  return Object.hasOwn(zh.acts, key);
}

/** How many units or cells the event names. */
function countIn({ units, cells }: SaidEvent['detail']): number {
  const named = Array.isArray(units) ? units : cells;
  return Array.isArray(named) ? named.length : 0;
}

function valuesOf({ subject, detail }: SaidEvent, count: number, edition: Edition | null, locale: Locale) {
  const day = textIn(detail, 'due');
  return {
    count,
    version: textIn(detail, 'version') || textIn(detail, 'number'),
    name: textIn(detail, 'name'),
    year: subject.split(':')[1] ?? '',
    day: /^\d{4}-\d\d-\d\d$/.test(day) ? formats(locale).day(day) : day,
    cell: cellLabel(detail, edition, translators[locale]),
    amount: amountIn(detail, edition),
  };
}

function textIn(detail: SaidEvent['detail'], key: string): string {
  const value = detail[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function cellLabel(detail: SaidEvent['detail'], edition: Edition | null, words: Words): string {
  const code = textIn(detail, 'cell');
  if (code === '') return words('wholeReturn');
  if (!edition) return code;
  const topics = topicsRowOf(edition);
  return cellOf(edition, code)?.label ?? (topics?.code === code ? topics.label : code);
}

/** With its sign: an adjustment mostly takes away. */
function amountIn(detail: SaidEvent['detail'], edition: Edition | null): string {
  const amount = textIn(detail, 'amount');
  if (!/^-?\d+$/.test(amount)) return amount;
  const spec = edition ? cellOf(edition, textIn(detail, 'cell')) : undefined;
  return (amount.startsWith('-') ? '' : '+') + printGrouped(spec?.kind ?? 'count', BigInt(amount));
}
