import type { IconName } from '@/components/ui/icon';
import type { Tone as Hue } from '@/components/ui/mark';
import type { Unreadable } from '@/lib/cells/parse';
import type { CellState } from './return-state';
import type { Mark } from './transport';

/** The word beside a cell. `blanks`, `readAs` and `by` are told with the number, the text and the person. */
export type Gutter =
  | {
      word: 'conflict' | 'refused' | 'waiting' | 'saving' | 'saved' | 'locked' | 'sum';
      icon: IconName;
      hue: Hue;
    }
  | { word: 'error' | 'warning' | 'explained' | 'hint'; icon: IconName; hue: Hue }
  | { word: 'unreadable'; why: Unreadable; icon: IconName; hue: Hue }
  | { word: 'blanks'; count: number; icon: IconName; hue: Hue }
  | { word: 'readAs'; text: string; icon: IconName; hue: Hue }
  | { word: 'by'; mark: Mark; icon: IconName; hue: Hue };

export type Place = { isTotal: boolean; isLocked: boolean };

const findings = {
  error: { word: 'error', icon: 'error', hue: 'error' },
  warning: { word: 'warning', icon: 'warning', hue: 'warning' },
  explained: { word: 'explained', icon: 'explained', hue: 'warning' },
  hint: { word: 'hint', icon: 'hint', hue: 'plain' },
} as const;

const saves = {
  conflict: { word: 'conflict', icon: 'swap', hue: 'error' },
  refused: { word: 'refused', icon: 'error', hue: 'error' },
  saving: { word: 'saving', icon: 'pending', hue: 'plain' },
  waiting: { word: 'waiting', icon: 'pending', hue: 'plain' },
  saved: { word: 'saved', icon: 'check', hue: 'done' },
} as const;

/**
 * One word at most: first what needs a decision, then what a text was read as, then what is on its way, then what is to be
 * known. That it is on its way, or wrong, its border says too.
 */
export function gutterOf(state: CellState, { isTotal, isLocked }: Place): Gutter | null {
  const { save, unreadable, tone, blanks, by, typedAs } = state;
  if (save === 'conflict' || save === 'refused') return saves[save];
  if (unreadable) return { word: 'unreadable', why: unreadable, icon: 'error', hue: 'error' };
  if (typedAs !== null) return { word: 'readAs', text: typedAs, icon: 'hint', hue: 'accent' };
  if (save === 'saving' || save === 'waiting') return saves[save];
  if (tone === 'error' || tone === 'warning') return findings[tone];
  if (save === 'saved') return saves.saved;
  if (tone) return findings[tone];
  if (isLocked) return { word: 'locked', icon: 'lock', hue: 'plain' };
  if (by) return { word: 'by', mark: by, icon: 'pencil', hue: 'accent' };
  if (isTotal)
    return blanks > 0
      ? { word: 'blanks', count: blanks, icon: 'sum', hue: 'plain' }
      : { word: 'sum', icon: 'sum', hue: 'plain' };
  return null;
}
