import { createTranslator } from 'use-intl/core';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellKind, Edition } from '@/lib/editions/types';
import type { Apart, Finding } from '@/lib/rules/finding';
import { rangeOf } from '@/lib/rules/past';
import en from './messages/en/outOfLine.json';
import zh from './messages/zh-CN/outOfLine.json';

const translators = {
  zh: createTranslator({ locale: 'zh-CN', messages: zh }),
  en: createTranslator({ locale: 'en', messages: en }),
};
type Words = typeof translators.zh;
type Printed = (value: bigint) => string;

/**
 * Why a value is out of line, with the numbers: `政府网站公开政府信息数 5,600，上年 56，约为上年的 100 倍；本单位近 3 年在 50 至 64 之间`.
 * A locale that is not English gets Chinese.
 */
export function outOfLineMessage({ cells, left, apart }: Finding, edition: Edition, locale: string): string {
  const words = wordsOf(locale);
  const spec = cellOf(edition, cells[0] ?? '');
  const print = printerOf(words, spec?.kind ?? 'count');
  const value = left?.total ?? 0n;
  const { own, peers } = apart ?? { own: [], peers: null };
  const parts = [
    ...ownInWords(words, print, value, own),
    ...(peers ? [peersInWords(words, print, peers)] : []),
  ];
  const said = parts.reduce((one, other) => words('joined', { one, other }));
  return words('said', { label: spec?.label ?? '', value: print(value), apart: said });
}

/** How similar units stood in one cell last year: `同类单位（46 个乡镇街道）上年多在 0 至 12 之间`. */
export function peerRangeMessage(peers: NonNullable<Apart['peers']>, kind: CellKind, locale: string): string {
  const words = wordsOf(locale);
  const said = peersInWords(words, printerOf(words, kind), peers);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function wordsOf(locale: string): Words {
  return locale.startsWith('en') ? translators.en : translators.zh;
}

function printerOf(words: Words, kind: CellKind): Printed {
  return (value) => {
    const printed = printGrouped(kind, value);
    return kind === 'money' ? words('money', { value: printed }) : printed;
  };
}

function ownInWords(words: Words, print: Printed, value: bigint, own: readonly bigint[]): string[] {
  const [last] = own;
  if (last === undefined) return [];
  const compared = lastYearInWords(words, print, value, last);
  if (own.length === 1) return [compared];
  const { low, high } = rangeOf(own);
  const range = { count: own.length, low: print(low), high: print(high) };
  return [compared, words(low === high ? 'sameYears' : 'years', range)];
}

function lastYearInWords(words: Words, print: Printed, value: bigint, before: bigint): string {
  const last = print(before);
  if (before === 0n || value === 0n) return words('lastYear', { last });
  if (value >= before) return words('more', { last, times: timesOf(value, before) });
  const percent = (value * 100n + before / 2n) / before;
  return percent < 1n ? words('hardlyAny', { last }) : words('less', { last, percent: String(percent) });
}

/** Rounded half up: whole from 10 on, below that with one decimal. */
function timesOf(value: bigint, before: bigint): string {
  const tenths = (value * 20n + before) / (before * 2n);
  if (tenths >= 100n) return printGrouped('count', (value * 2n + before) / (before * 2n));
  return tenths % 10n === 0n ? String(tenths / 10n) : `${tenths / 10n}.${tenths % 10n}`;
}

const kinds = ['department', 'township', 'county', 'city', 'province'] as const;

function peersInWords(words: Words, print: Printed, { kind, units, low, high }: NonNullable<Apart['peers']>) {
  const named = kinds.find((each) => each === kind) ?? 'other';
  const range = { units, kind: words(`kinds.${named}`), low: print(low), high: print(high) };
  return words(low === high ? 'samePeers' : 'peers', range);
}
