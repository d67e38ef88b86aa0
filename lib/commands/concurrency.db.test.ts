import { expect, test, vi } from 'vitest';
import { pool, prisma } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { given } from '@/lib/db/testing-city';
import { acceptReturn } from './accept-return';
import { once } from './once';
import { recordEvent } from './record-event';
import { saveCells } from './save-cells';
import { saveChapters } from './save-chapters';
import { endings, YearsAtOnce } from './testing-at-once';
import { withdrawReturn } from './withdraw-return';

const at = new YearsAtOnce({
  clerk: [{ role: 'clerk', unit: 'town-1' }],
  colleague: [{ role: 'clerk', unit: 'town-1' }],
  reviewer: [{ role: 'reviewer', unit: 'county-a' }],
});

const town = () => ({ year: at.year, unit: 'town-1' });

test('two clerks, the same cell, the same base: one wins, the other is told', async () => {
  for (let round = 0; round < 20; round++) {
    const base = (await prisma.return.findFirstOrThrow({ where: { year: at.year, unitCode: 'town-1' } }))
      .revision;
    const results = await Promise.allSettled([
      saveCells(at.act('clerk'), { ...town(), base, cells: { A1: 2 * round + 1 } }),
      saveCells(at.act('colleague'), { ...town(), base, cells: { A1: 2 * round + 2 } }),
    ]);
    expect(endings(results)).toEqual(['done', 'stale']);
  }
});

test('four times the pool, all in one form, each their own cell: nothing is lost', async () => {
  const codes = Object.keys(given.zeros()).slice(0, 40);
  const saves = codes.map((code, each) =>
    saveCells(at.act(each % 2 ? 'clerk' : 'colleague'), { ...town(), base: 0, cells: { [code]: each } }),
  );
  const revisions = (await Promise.all(saves)).map(({ revision }) => revision);
  expect(revisions.sort((a, b) => a - b)).toEqual(codes.map((_, place) => place + 1));
  const cells = await prisma.cell.findMany({ where: { owner: { year: at.year, unitCode: 'town-1' } } });
  expect(Object.fromEntries(cells.map(({ code, value }) => [code, value]))).toEqual(
    Object.fromEntries(codes.map((code, each) => [code, BigInt(each)])),
  );
});

test('two clerks, the same chapter, the same base: one wins, the other is told', async () => {
  let base = 0;
  for (let round = 0; round < 10; round++) {
    const results = await Promise.allSettled(
      (['clerk', 'colleague'] as const).map((who) =>
        saveChapters(at.act(who), { ...town(), base, chapters: { 1: `${who} ${round}` } }),
      ),
    );
    expect(endings(results)).toEqual(['chapterStale', 'done']);
    base += 1;
  }
});

test('cells and chapters of one form at once: nothing is lost, and neither makes the other stale', async () => {
  const saves = [1, 2, 3, 4, 5, 6, 7].flatMap((number) => [
    saveChapters(at.act('clerk'), { ...town(), base: 0, chapters: { [number]: `第${number}章` } }),
    saveCells(at.act('colleague'), {
      ...town(),
      base: 0,
      cells: { [`A2_${number % 5 || 5}`]: 1 },
    }),
  ]);
  await Promise.all(saves);
  const chapters = await prisma.chapter.findMany({ where: { owner: { year: at.year, unitCode: 'town-1' } } });
  expect(chapters.map(({ revision }) => revision).sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await prisma.cell.count({ where: { owner: { year: at.year, unitCode: 'town-1' } } })).toBe(5);
});

test('accepting and withdrawing at once: one of them happens', async () => {
  await given.return(prisma, {
    unit: 'town-1',
    year: at.year,
    status: 'submitted',
    submittedBy: 'colleague',
  });
  const results = await Promise.allSettled([
    acceptReturn(at.act('reviewer'), town()),
    withdrawReturn(at.act('clerk'), town()),
  ]);
  expect(endings(results)).toEqual(['done', 'wrongState']);
});

test('a save that waits for a submission is refused, not written under it', async () => {
  await given.return(prisma, { unit: 'town-1', year: at.year, status: 'draft' });
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query(
    `UPDATE "return" SET status = 'submitted', revision = revision + 1 WHERE year = $1 AND unit_code = 'town-1'`,
    [at.year],
  );
  const save = saveCells(at.act('clerk'), { ...town(), base: 1, cells: { A1: 1 } });
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect((await pool.query(waiting)).rowCount).toBe(1));
  await client.query('COMMIT');
  client.release();
  await expect(save).rejects.toMatchObject({ code: 'wrongState' });
});

test('the same call ten times at once is carried out once and answered the same', async () => {
  await given.return(prisma, {
    unit: 'town-1',
    year: at.year,
    status: 'submitted',
    submittedBy: 'colleague',
  });
  const accept = () =>
    once(at.act('reviewer'), `key ${at.year}`, 'POST accept', async (act) => ({
      status: 200,
      body: await acceptReturn(act, town()),
    }));
  const answers = await Promise.all(Array.from({ length: 10 }, accept));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual({ status: 200, body: { status: 'accepted', version: 1, revision: 2 } });
});

test('events of one subject written at once stay one chain', async () => {
  const event = { subject: `year:${at.year}`, at: new Date(), actor: 'clerk', action: 'test' } as const;
  await Promise.all(Array.from({ length: 40 }, () => recordEvent(prisma, event)));
  const events = await prisma.event.findMany({ where: { subject: event.subject }, orderBy: { seq: 'asc' } });
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, place) => place + 1));
  expect(await brokenChains(pool)).toEqual([]);
});
