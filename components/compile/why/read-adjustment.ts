import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { readAmount } from './amount';

/** As the API takes it: 万元 as a decimal number. */
export type SentAdjustment = { cell: string; amount: number; reason: string; units: readonly string[] };
export type AdjustmentFault = 'amountBlank' | 'amountUnreadable' | 'reason' | 'units';

/** Reads the filled form, the amount also in 分 where it is money; every fault at once, so that nobody corrects them one by one. */
export function readAdjustment(
  edition: Edition,
  form: FormData,
  units: readonly string[],
): { sent: SentAdjustment; amount: bigint } | { faults: ReadonlySet<AdjustmentFault> } {
  const [cell = '', typed = '', reason = ''] = ['cell', 'amount', 'reason'].map((name) =>
    String(form.get(name) ?? '').trim(),
  );
  const kind = cellOf(edition, cell)?.kind ?? 'count';
  const amount = readAmount(kind, typed);
  const faults = new Set<AdjustmentFault>();
  if ('wrong' in amount) faults.add(amount.wrong === 'blank' ? 'amountBlank' : 'amountUnreadable');
  if (reason === '') faults.add('reason');
  if (units.length === 0) faults.add('units');
  if ('wrong' in amount || faults.size > 0) return { faults };
  return { sent: { cell, amount: toJson(kind, amount.value) ?? 0, reason, units }, amount: amount.value };
}
