import { parseCell, type Reading } from '@/lib/cells/parse';
import type { CellKind } from '@/lib/editions/types';

/** Reads an adjustment's amount: like a cell, but it may be negative and is neither blank nor zero. */
export function readAmount(
  kind: CellKind,
  text: string,
): { value: bigint } | { wrong: 'blank' | 'unreadable' } {
  const trimmed = text.trim();
  const isNegative = /^[-－−]/.test(trimmed);
  const reading: Reading = parseCell(kind, isNegative ? trimmed.slice(1) : trimmed.replace(/^[+＋]/, ''));
  if ('unreadable' in reading) return { wrong: 'unreadable' };
  if (reading.value === null || reading.value === 0n) return { wrong: 'blank' };
  return { value: isNegative ? -reading.value : reading.value };
}
