import type { Edition } from '@/lib/editions/types';
import type { Scrolled, Size } from './grid-pages';
import { percentile } from './percentile';

/** Two frames of a screen that draws 60 a second, in ms. */
const goal = 33.4;

export const framesHeading =
  '                         grid: frame to frame, ms       own work   plain lines: the same\n' +
  'form  units × cells   p50 / p98 / max       over 33   a frame   p50 / p98 / max       over 33   a frame   goal';

type Compared = Size & { grid: Scrolled; bare: Scrolled };

/** The grid and the plain lines of the same run side by side. */
export function framesLine(edition: Edition, { rows, columns, grid, bare }: Compared): string {
  const isMet = over(grid.frames) === 0;
  return [
    edition.id.padEnd(4),
    `${rows} × ${columns}`.padStart(13),
    figures(grid),
    figures(bare),
    `none over 33 ms ${isMet ? 'met' : 'missed'}`,
  ].join('   ');
}

function over(frames: readonly number[]): number {
  return frames.filter((time) => time > goal).length;
}

function figures({ frames, work }: Scrolled): string {
  const times = [percentile(frames, 0.5), percentile(frames, 0.98), Math.max(...frames)]
    .map((time) => time.toFixed(0).padStart(3))
    .join(' / ');
  return `${times}   ${`${over(frames)} of ${frames.length}`.padStart(10)}   ${work.toFixed(1).padStart(5)} ms`;
}
