import { expect, test } from 'vitest';
import { clockOffset } from './clock';
import { inRolledBack } from './testing';

test('real time, unless there is a demo', () =>
  inRolledBack(async ({ sql }) => expect(await clockOffset(sql)).toBe(0)));

test('in the demo the first migration ended at the demo’s instant', () =>
  inRolledBack(async ({ db, sql }) => {
    await db.setting.create({ data: { name: 'demo-clock', value: '2018-02-06T01:00:00Z' } });
    const { rows } = await sql.query<{ first: Date }>(
      'SELECT min(finished_at) AS first FROM _prisma_migrations',
    );
    const started = rows[0]?.first.getTime() ?? Number.NaN;
    const shifted = new Date(started + (await clockOffset(sql)));
    expect(Math.abs(shifted.getTime() - Date.parse('2018-02-06T01:00:00Z'))).toBeLessThan(1000);
  }));
