import { expect, test } from 'vitest';
import { recordEvent } from '@/lib/commands/record-event';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { readProgress } from './read-progress';

const at = testNow;
const office = (db: Db) => given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);

test('the course counts who was in at the end of each day, as the country’s clocks have it', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db, { year: 2016, state: 'published' });
    await given.city(db);
    const log = async (year: number, unit: string, action: string, when: string) => {
      const { id } = await db.return.findUniqueOrThrow({
        where: { year_unitCode: { year, unitCode: unit } },
      });
      await recordEvent(db, { subject: `return:${id}`, at: new Date(when), actor: 'x', action });
    };
    await log(2017, 'dept-1', 'submit', '2018-01-10T15:59:00Z');
    await log(2017, 'dept-2', 'submit', '2018-01-10T16:00:00Z');
    await log(2017, 'dept-1', 'return', '2018-01-12T01:00:00Z');
    await log(2017, 'dept-2', 'accept', '2018-01-12T01:00:00Z');
    await log(2017, 'dept-1', 'submit', '2018-01-15T01:00:00Z');
    await log(2017, 'county-a', 'submit', '2018-01-15T01:00:00Z');
    await log(2017, 'dept-2', 'reopen', '2018-01-16T01:00:00Z');
    await log(2016, 'town-1', 'submit', '2017-01-16T01:00:00Z');
    const { course, lastCourse } = await readProgress({ db, user: await office(db) }, { year: 2017, at });
    expect(course).toEqual({
      opens: '2018-01-02',
      due: '2018-02-12',
      closes: '2018-03-31',
      of: 5,
      arrivals: [
        { day: '2018-01-10', count: 1 },
        { day: '2018-01-11', count: 2 },
        { day: '2018-01-12', count: 1 },
        { day: '2018-01-15', count: 2 },
        { day: '2018-01-16', count: 1 },
      ],
    });
    expect(lastCourse).toMatchObject({
      due: '2017-02-12',
      of: 5,
      arrivals: [{ day: '2017-01-16', count: 1 }],
    });
  }));

test('there is no course of a year that was not collected', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const view = await readProgress({ db, user: await office(db) }, { year: 2017, at });
    expect([view.course.arrivals, view.lastCourse]).toEqual([[], null]);
  }));
