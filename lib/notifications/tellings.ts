import { z } from 'zod';
import { signPart } from '@/lib/publishing/sign-off';
import type { Audience, Kind } from './kinds';

export type Telling = { kind: Kind; to: Audience };

/** What may have changed what a signed table was made from, so that its signatures are worth nothing. */
const fell: Telling = { kind: 'signatureFell', to: 'signers' };

/**
 * Which events of the log are told to whom, by what they are about and what was done; a signature also by whose part it is. What is
 * not written here nobody is told.
 */
// biome-ignore format: a table
const tellings: Readonly<Record<string, Readonly<Record<string, readonly Telling[]>>>> = {
  return: {
    submit:            [{ kind: 'submitted',           to: 'office' }],
    withdraw:          [fell],
    return:            [{ kind: 'returned',            to: 'unit' }],
    accept:            [{ kind: 'accepted',            to: 'unit' }, fell],
    reopen:            [{ kind: 'reopened',            to: 'unit' }],
    requestCorrection: [{ kind: 'correctionRequested', to: 'office' }],
    declineCorrection: [{ kind: 'correctionDeclined',  to: 'unit' }],
    extendDue:         [{ kind: 'extended',            to: 'unit' }],
    remind:            [{ kind: 'reminded',            to: 'unit' }],
    comment:           [{ kind: 'mentioned',           to: 'mentioned' }],
    adjust:            [{ kind: 'adjusted',            to: 'approvers' }, fell],
    unadjust:          [fell],
    omit:              [fell],
    unomit:            [fell],
    'signOff compiler': [{ kind: 'firstSigned',        to: 'publishers' }],
    'signOff checker':  [{ kind: 'bothSigned',         to: 'publishers' }],
  },
  year:   { open: [{ kind: 'opened',   to: 'units' }], publish: [{ kind: 'published', to: 'tables' }] },
  person: { add:  [{ kind: 'assigned', to: 'person' }] },
};

const signed = z.object({ part: signPart });

/** What an event with this subject (`return:12`), action and detail tells; none: nobody is told. */
export function tellingsOf(event: { subject: string; action: string; detail?: unknown }): readonly Telling[] {
  const [about = ''] = event.subject.split(':');
  const { data } = signed.safeParse(event.detail);
  const step = data ? `${event.action} ${data.part}` : event.action;
  return tellings[about]?.[step] ?? [];
}
