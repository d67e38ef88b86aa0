import type { IconName } from '@/components/ui/icon';
import type { Tone } from '@/components/ui/mark';

type EntryMark = { icon: IconName; tone: Tone };

const marks: Readonly<Record<string, EntryMark>> = {
  submit: { icon: 'sent', tone: 'accent' },
  accept: { icon: 'accepted', tone: 'done' },
  return: { icon: 'returned', tone: 'warning' },
  reopen: { icon: 'returned', tone: 'warning' },
  passOn: { icon: 'returned', tone: 'warning' },
  withdraw: { icon: 'half', tone: 'plain' },
  save: { icon: 'pencil', tone: 'plain' },
  write: { icon: 'pencil', tone: 'plain' },
  adjust: { icon: 'sum', tone: 'plain' },
  unadjust: { icon: 'sum', tone: 'plain' },
  approveAdjustment: { icon: 'check', tone: 'done' },
  omit: { icon: 'sum', tone: 'plain' },
  unomit: { icon: 'sum', tone: 'plain' },
  comment: { icon: 'note', tone: 'plain' },
  resolveThread: { icon: 'check', tone: 'done' },
  reopenThread: { icon: 'note', tone: 'warning' },
  requestCorrection: { icon: 'flag', tone: 'warning' },
  declineCorrection: { icon: 'close', tone: 'plain' },
};

/** The sign before an entry of the feed. */
export function entryMark(action: string): EntryMark {
  return marks[action] ?? { icon: 'hint', tone: 'plain' };
}
