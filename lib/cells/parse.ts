import type { CellKind } from '@/lib/editions/types';
import { printCell } from './print';
import { scaleOf } from './scale';

export type Unreadable =
  | 'notANumber'
  | 'negative'
  | 'fraction'
  | 'tooManyDecimals'
  | 'tooLarge'
  /** A number with a unit behind it that is not the cell's own. */
  | 'unitMismatch';
/** Money in 分; a blank text is null. What cannot be read is named, never guessed. */
export type Reading = { value: bigint | null } | { unreadable: Unreadable };

/** 1万元 = 1,000,000分. */
const fenDigits = 6;

const largest: Record<CellKind, bigint> = { count: 999_999_999_999n, money: 99_999_999_999_999n };

/** The largest value that a cell takes; small enough that JSON numbers carry it exactly. Money in 分. */
export function largestOf(kind: CellKind): bigint {
  return largest[kind];
}

const minus = /^[-－−]/;
/** What nearly every text is, and needs no further reading. */
const plainCount = /^(?:0|[1-9]\d{0,11})$/;
/** ASCII and full-width only: NFKC alone would also read ② as 2 and 5² as 52. */
const numberThenWord = /^(?<number>[0-9０-９.．,，]+)\s*(?<word>\p{Script=Han}*)$/u;
const canonical = /^(?<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<decimals>\d+))?$/;

/**
 * Reads what was typed or pasted. Full-width forms and spaces around are taken, thousands separators where they
 * belong. Marked instead of reinterpreted: `1,23`, `.5`, `5.`, `+5`, `1e3`, and leading zeros (`007` is a code,
 * not a count); for counts also `3.0`. With the cell's `unit`, that unit behind the number is taken too (`12件`), 万 and
 * 亿 where the result is exact (`1.2万` is 12000), and 元 where the unit is 万元; without it nothing but the number.
 */
export function parseCell(kind: CellKind, text: string, unit?: string): Reading {
  if (kind === 'count' && plainCount.test(text)) return { value: BigInt(text) };
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const isNegative = minus.test(trimmed);
  const parts = numberThenWord.exec(trimmed.replace(minus, '').trim())?.groups;
  const match = parts && canonical.exec((parts.number ?? '').normalize('NFKC'))?.groups;
  const word = parts?.word ?? '';
  if (!match || (word !== '' && !unit)) return { unreadable: 'notANumber' };
  if (isNegative) return { unreadable: 'negative' };
  const scale = unit ? scaleOf(word, unit) : 0;
  if (scale === null) return { unreadable: 'unitMismatch' };
  return amount(
    kind,
    { whole: (match.whole ?? '').replaceAll(',', ''), decimals: match.decimals ?? '' },
    scale,
  );
}

type Digits = { whole: string; decimals: string };

/** `scale`: the power of ten by which the unit behind the number is larger than the cell's. */
function amount(kind: CellKind, { whole, decimals }: Digits, scale: number): Reading {
  const places = (kind === 'count' ? 0 : fenDigits) + scale;
  if (decimals.length > places) return { unreadable: kind === 'count' ? 'fraction' : 'tooManyDecimals' };
  const value = BigInt(whole + decimals.padEnd(places, '0'));
  return value > largest[kind] ? { unreadable: 'tooLarge' } : { value };
}

/**
 * Reads what JSON holds, numbers exactly: by the shortest decimal text that stands for it, never by multiplying. Digits that
 * JSON parsing has already lost (beyond 15) are not seen here.
 */
export function fromJson(kind: CellKind, value: unknown): Reading {
  if (value === null) return { value: null };
  if (typeof value !== 'number' || !Number.isFinite(value)) return { unreadable: 'notANumber' };
  if (kind === 'count' && isPlainCount(value)) return { value: BigInt(value) };
  const text = String(value);
  if (!text.includes('e')) return parseCell(kind, text);
  if (value < 0) return { unreadable: 'negative' };
  if (value > 1) return { unreadable: 'tooLarge' };
  return { unreadable: kind === 'count' ? 'fraction' : 'tooManyDecimals' };
}

/** What nearly every value is, and needs no reading. */
function isPlainCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= Number(largest.count);
}

/** For JSON: a number (万元 with its decimals), exact for every value that `parseCell` accepts; blank is null. */
export function toJson(kind: CellKind, value: bigint | null): number | null {
  if (value === null) return null;
  return kind === 'count' ? Number(value) : Number(printCell(kind, value));
}
