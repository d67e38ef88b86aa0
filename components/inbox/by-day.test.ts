import { expect, test } from 'vitest';
import { byDay } from './by-day';

const at = (text: string) => ({ at: new Date(text) });

test('a day begins at midnight in China, and the order stays', () => {
  const [late, early, before] = [
    at('2018-02-06T15:59:00Z'),
    at('2018-02-05T16:00:00Z'),
    at('2018-02-05T15:59:00Z'),
  ];
  expect(byDay([late, early, before])).toEqual([
    { day: '2018-02-06', list: [late, early] },
    { day: '2018-02-05', list: [before] },
  ]);
});

test('nothing is no day', () => expect(byDay([])).toEqual([]));
