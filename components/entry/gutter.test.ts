import { expect, test } from 'vitest';
import { gutterOf, type Place } from './gutter';
import type { CellState } from './return-state';

const quiet: CellState = {
  isEditable: true,
  text: '3',
  value: 3n,
  blanks: 0,
  unreadable: null,
  save: 'none',
  reason: null,
  theirs: null,
  theirsBy: null,
  tone: null,
  by: null,
  typedAs: null,
};
const input: Place = { isTotal: false, isLocked: false };
const by = { by: '王建国', at: new Date(0) };

test.each<{ why: string; state: Partial<CellState>; place?: Partial<Place>; word: string | undefined }>([
  { why: 'nothing to say once saved', state: {}, word: undefined },
  { why: 'a choice comes before everything', state: { save: 'conflict', tone: 'error' }, word: 'conflict' },
  {
    why: 'what cannot be read, before its finding',
    state: { unreadable: 'notANumber', tone: 'error' },
    word: 'unreadable',
  },
  {
    why: 'what a text was read as, before its finding and before it is saved',
    state: { typedAs: '1.2万', save: 'saving', tone: 'warning' },
    word: 'readAs',
  },
  { why: 'on its way, before its finding', state: { save: 'waiting', tone: 'warning' }, word: 'waiting' },
  { why: 'a finding, before the tick of saving', state: { save: 'saved', tone: 'warning' }, word: 'warning' },
  { why: 'the tick of saving, before a hint', state: { save: 'saved', tone: 'hint' }, word: 'saved' },
  { why: 'somebody else changed it', state: { by }, word: 'by' },
  { why: 'locked', state: {}, place: { isLocked: true }, word: 'locked' },
  {
    why: 'a total with blanks says how many',
    state: { blanks: 2 },
    place: { isTotal: true },
    word: 'blanks',
  },
  { why: 'a total', state: {}, place: { isTotal: true }, word: 'sum' },
])('$why', ({ state, place, word }) =>
  expect(gutterOf({ ...quiet, ...state }, { ...input, ...place })?.word).toBe(word),
);
