import type { Audience, Kind } from './kinds';

export type Telling = { kind: Kind; to: Audience };

/** Which events of the log are told to whom, by what they are about and what was done. What is not written here nobody is told. */
// biome-ignore format: a table
const tellings: Readonly<Record<string, Readonly<Record<string, Telling>>>> = {
  return: {
    submit:            { kind: 'submitted',           to: 'office' },
    return:            { kind: 'returned',            to: 'unit' },
    accept:            { kind: 'accepted',            to: 'unit' },
    reopen:            { kind: 'reopened',            to: 'unit' },
    requestCorrection: { kind: 'correctionRequested', to: 'office' },
    declineCorrection: { kind: 'correctionDeclined',  to: 'unit' },
    extendDue:         { kind: 'extended',            to: 'unit' },
    remind:            { kind: 'reminded',            to: 'unit' },
    comment:           { kind: 'mentioned',           to: 'mentioned' },
    adjust:            { kind: 'adjusted',            to: 'compilers' },
  },
  year:   { open: { kind: 'opened',   to: 'units' } },
  person: { add:  { kind: 'assigned', to: 'person' } },
};

/** What an event with this subject (`return:12`) and action tells; null: nobody is told. */
export function tellingOf({ subject, action }: { subject: string; action: string }): Telling | null {
  const [about = ''] = subject.split(':');
  return tellings[about]?.[action] ?? null;
}
