import { expect, test } from 'vitest';
import { acceptEach, type Candidate, countOutcomes, type Outcome } from './accept-each';

const candidates: Candidate[] = ['a', 'b', 'c'].map((unit) => ({
  unit,
  name: unit,
  version: 1,
  explained: 0,
  key: unit,
}));
const accepted: Outcome = { state: 'accepted' };
const failed: Outcome = { state: 'failed', why: '已有新版本', again: false };

async function run(accept: (unit: string) => Outcome, stopAfter = Number.POSITIVE_INFINITY) {
  const told: [string, string][] = [];
  let done = 0;
  await acceptEach(candidates, {
    accept: async ({ unit }) => {
      done += 1;
      return accept(unit);
    },
    told: (unit, { state }) => told.push([unit, state]),
    isStopped: () => done >= stopAfter,
  });
  return told.filter(([, state]) => state !== 'running');
}

test('each is accepted in turn', async () =>
  expect(await run(() => accepted)).toEqual([
    ['a', 'accepted'],
    ['b', 'accepted'],
    ['c', 'accepted'],
  ]));

test('one that fails does not stop the others', async () =>
  expect(await run((unit) => (unit === 'b' ? failed : accepted))).toEqual([
    ['a', 'accepted'],
    ['b', 'failed'],
    ['c', 'accepted'],
  ]));

test('when it is stopped, the one that runs is still done and the others are left', async () =>
  expect(await run(() => accepted, 1)).toEqual([
    ['a', 'accepted'],
    ['b', 'left'],
    ['c', 'left'],
  ]));

test('the counts are those of the list', () =>
  expect(countOutcomes([accepted, failed, accepted, { state: 'left' }])).toEqual({
    waiting: 0,
    running: 0,
    accepted: 2,
    left: 1,
    failed: 1,
  }));
