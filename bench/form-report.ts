import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { KeyTimes } from './form-typing';
import { percentile } from './percentile';

const goal = { p98: 50, kilobytes: 250 };

export const keysHeading =
  'form  cells  keys   to the frame on screen, ms                   to the end of drawing it, ms\n' +
  '                    form p50 / p98 / max   plain inputs   p98 ×   form p50 / p98 / max   plain inputs   p98 ×   goal';

/** Form and baseline side by side, by both clocks; the goal is for the slower one. */
export function keysLine(edition: Edition, form: KeyTimes, plain: KeyTimes): string {
  const compared = [compare(form.presented, plain.presented), compare(form.painted, plain.painted)];
  const isMet = compared.every(({ p98 }) => p98 <= goal.p98);
  const start = [
    edition.id.padEnd(4),
    String(cellsOf(edition).length).padStart(6),
    String(form.painted.length).padStart(6),
  ];
  return `${start.join('')}   ${compared.map(({ text }) => text).join('   ')}   p98 ≤ ${goal.p98} ms ${isMet ? 'met' : 'missed'}`;
}

function compare(form: readonly number[], plain: readonly number[]): { p98: number; text: string } {
  const p98 = percentile(form, 0.98);
  const ratio = p98 / percentile(plain, 0.98);
  return { p98, text: `${figures(form)}   ${figures(plain)}   ${ratio.toFixed(2).padStart(5)}` };
}

function figures(times: readonly number[]): string {
  return [percentile(times, 0.5), percentile(times, 0.98), Math.max(...times)]
    .map((time) => time.toFixed(0).padStart(4))
    .join(' / ');
}

/** Bytes of JavaScript as transferred. */
export function scriptsLine(form: number, empty: number): string {
  const [kilobytes, emptyKilobytes] = [form / 1000, empty / 1000];
  const isMet = kilobytes <= goal.kilobytes;
  return (
    `first load of the form page: ${kilobytes.toFixed(0)} kB of JavaScript (gz), empty page ${emptyKilobytes.toFixed(0)} kB, ` +
    `${(kilobytes / emptyKilobytes).toFixed(2)} ×   goal ≤ ${goal.kilobytes} kB ${isMet ? 'met' : 'missed'}`
  );
}
