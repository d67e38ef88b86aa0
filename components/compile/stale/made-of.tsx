import type { Omissions } from '@/lib/rollup/omission';
import type { OwnReturn } from '../submit/own-return';
import { PrintedNotes } from '../submit/printed-notes';
import { StaleBelow } from './stale-below';
import { StaleLine } from './stale-line';

type Props = { own: OwnReturn; now: Date; omissions: Omissions };

/** What the table is made of, as far as that is not as it should be: stale itself, stale below, and whom it leaves out. */
export function MadeOf({ own, now, omissions }: Props) {
  return (
    <>
      <StaleLine {...{ own, now }} />
      <StaleBelow own={own} />
      <PrintedNotes omissions={omissions} />
    </>
  );
}
