import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordEvent } from '@/lib/commands/record-event';
import { pool, prisma } from './client';
import { brokenChains } from './sql/broken-chains';
import { inRolledBack } from './testing';
import { given } from './testing-city';

const tables = [
  'event',
  'version',
  'publication',
  'publication_file',
  'sign_off',
  'scan',
  'comment',
  'mention',
  'thread_step',
  'omission',
];
const changes = (table: string) => [
  `UPDATE "${table}" SET ${['mention', 'publication_file'].includes(table) ? 'name = name' : 'id = id'}`,
  `DELETE FROM "${table}"`,
  `TRUNCATE "${table}" CASCADE`,
];

test.each(tables.flatMap(changes))('the application cannot: %s', (statement) =>
  inRolledBack(async ({ sql }) => {
    await expect(sql.query(statement)).rejects.toMatchObject({ code: '42501' });
  }),
);

test.each(tables.flatMap(changes))('nor can the owner of the tables: %s', async (statement) => {
  const owner = new pg.Client({ connectionString: process.env.NIANBAO_TEST_OWNER_URL });
  await owner.connect();
  await expect(owner.query(statement)).rejects.toThrow(/refused: rows of "\w+" are never/);
  await owner.end();
});

const owner = new pg.Client({ connectionString: process.env.NIANBAO_TEST_OWNER_URL });
beforeAll(() => owner.connect());
afterAll(() => Promise.all([owner.end(), pool.end()]));

let year = 3000;
beforeEach(async () => {
  year += 1;
  for (const action of ['open', 'close', 'publish']) {
    await recordEvent(prisma, {
      subject: `year:${year}`,
      at: new Date(),
      actor: 'somebody',
      action,
      detail: { year },
    });
  }
});

test.each([
  {
    why: 'a row was changed',
    sql: `UPDATE event SET action = 'x' WHERE subject = $1 AND seq = 2`,
    broken: 2,
  },
  {
    why: 'its hash was made to fit, but the next row tells',
    sql: `UPDATE event e SET actor = 'x', hash = event_hash(jsonb_populate_record(e, '{"actor":"x"}')) WHERE subject = $1 AND seq = 2`,
    broken: 3,
  },
  { why: 'a row is missing', sql: 'DELETE FROM event WHERE subject = $1 AND seq = 2', broken: 3 },
  { why: 'nothing happened', sql: 'SELECT $1::text', broken: null },
])('whoever switches the triggers off is found out: $why', async ({ sql, broken }) => {
  const subject = `year:${year}`;
  await owner.query('ALTER TABLE event DISABLE TRIGGER ALL');
  await owner.query(sql, [subject]);
  await owner.query('ALTER TABLE event ENABLE TRIGGER ALL');
  expect(await brokenChains(pool, subject)).toEqual(broken === null ? [] : [{ subject, seq: broken }]);
});

test('what is written by hand gets its number and hash, whatever it says they are', () =>
  inRolledBack(async ({ sql, db }) => {
    await given.city(db);
    await sql.query(
      `INSERT INTO event (subject, seq, at, actor, action, hash, previous) VALUES ('units', 9, now(), 'x', 'y', 'z', 'z')`,
    );
    expect(await brokenChains(sql, 'units')).toEqual([]);
    expect(await db.event.findFirstOrThrow({ where: { subject: 'units' } })).toMatchObject({
      seq: 1,
      previous: '',
    });
  }));
