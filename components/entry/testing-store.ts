import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { ReturnView } from '@/lib/queries/views';
import type { Answer, Transport } from './answers';
import { ReturnStore } from './return-store';

export const edition = editionById('2014');
export const at = new Date('2018-02-06T01:00:00Z');

/** A draft of 2017 that its clerk may save and submit. */
export function view(more: Partial<ReturnView> = {}): ReturnView {
  return {
    year: {
      year: 2017,
      edition: '2014',
      state: 'open',
      opens: '2018-01-01',
      due: '2018-01-31',
      closes: '2018-03-01',
    },
    edition: '2014',
    unit: { code: 'x-1', name: 'X', kind: 'department', parent: 'x', path: ['x', 'x-1'] },
    kind: 'entered',
    status: 'draft',
    revision: 1,
    opened: true,
    cells: {},
    marks: {},
    topics: null,
    explanations: {},
    findings: [],
    returned: null,
    due: { day: '2018-01-31', extended: false, late: false, from: '2018-02-07', to: '2018-03-01' },
    correction: null,
    lastYear: null,
    earlier: [],
    peers: null,
    versions: [],
    latestVersion: null,
    acceptedVersion: null,
    submittedBy: null,
    submittedAt: null,
    updatedAt: at,
    fingerprint: null,
    outstanding: [],
    actions: ['save', 'submit'],
    ...more,
  };
}

/** Every typed cell 0. */
export function zeros() {
  return Object.fromEntries(inputsOf(edition).map(({ code }) => [code, 0n]));
}

/** Answers nothing until the test is over, so that what was typed stays unsaved. */
const silent: Transport = {
  send: () => new Promise<Answer>(() => undefined),
  read: () => new Promise(() => undefined),
};

/** A form on screen; without a transport its saves are never answered. */
export function opened(more: Partial<ReturnView> = {}, transport: Transport = silent) {
  return new ReturnStore({
    view: view(more),
    userId: 'clerk',
    userName: '马晓燕',
    now: at,
    transport,
  });
}
