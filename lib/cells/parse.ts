import type { CellKind } from '@/lib/editions/types';
import { printCell } from './print';

export type Unreadable = 'notANumber' | 'negative' | 'fraction' | 'tooManyDecimals' | 'tooLarge';
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
/** ASCII and full-width only: NFKC alone would also read ② as 2 and 5² as 52. */
const plain = /^[0-9０-９.．,，]+$/;
const canonical = /^(?<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<decimals>\d+))?$/;

/**
 * Reads what was typed or pasted. Full-width forms and spaces around are taken, thousands separators where they
 * belong. Marked instead of reinterpreted: `1,23`, `.5`, `5.`, `+5`, `1e3`, and leading zeros (`007` is a code,
 * not a count); for counts also `3.0`.
 */
export function parseCell(kind: CellKind, text: string): Reading {
  const known = readings[kind].get(text);
  if (known) return known;
  const reading = read(kind, text);
  if (readings[kind].size >= mostRemembered) readings[kind].clear();
  readings[kind].set(text, reading);
  return reading;
}

/** Every text of a form is read again after every key, and all but one of them are as before. */
const readings: Record<CellKind, Map<string, Reading>> = { count: new Map(), money: new Map() };
const mostRemembered = 1000;

function read(kind: CellKind, text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const isNegative = minus.test(trimmed);
  const digits = trimmed.replace(minus, '').trim();
  const match = plain.test(digits) ? canonical.exec(digits.normalize('NFKC'))?.groups : undefined;
  if (!match) return { unreadable: 'notANumber' };
  if (isNegative) return { unreadable: 'negative' };
  return amount(kind, (match.whole ?? '').replaceAll(',', ''), match.decimals ?? '');
}

function amount(kind: CellKind, whole: string, decimals: string): Reading {
  if (kind === 'count' && decimals !== '') return { unreadable: 'fraction' };
  if (decimals.length > fenDigits) return { unreadable: 'tooManyDecimals' };
  const value = BigInt(kind === 'count' ? whole : whole + decimals.padEnd(fenDigits, '0'));
  return value > largest[kind] ? { unreadable: 'tooLarge' } : { value };
}

/**
 * Reads a JSON number exactly: by the shortest decimal text that stands for it, never by multiplying. Digits that
 * JSON parsing has already lost (beyond 15) are not seen here.
 */
export function fromJson(kind: CellKind, value: number | null): Reading {
  if (value === null) return { value: null };
  if (kind === 'count' && isPlainCount(value)) return { value: BigInt(value) };
  if (!Number.isFinite(value)) return { unreadable: 'notANumber' };
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
