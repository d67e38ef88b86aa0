import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { User } from '@/lib/access/user';
import { completed } from '@/lib/cells/computed';
import { prismaOver } from '@/lib/db/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { testUrl } from '@/lib/db/testing';
import { cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { frozenCells } from '@/lib/queries/frozen-cells';
import { listReturns } from '@/lib/queries/list-returns';
import { readPublicationFile } from '@/lib/queries/read-publication-file';
import { readPublication, readPublications } from '@/lib/queries/read-publications';
import { readReadiness } from '@/lib/queries/read-readiness';
import { readReturn } from '@/lib/queries/read-return';
import { readVersion } from '@/lib/queries/read-version';
import { addUp } from '@/lib/rollup/sum';
import { versionHash } from '@/lib/rollup/version-hash';
import { standing } from '@/lib/rules/evaluate';
import { outOfLine } from '@/lib/rules/out-of-line';
import { pastOf } from '@/lib/rules/past';
import { verifyPassword } from '@/lib/session/password';
import { demoPassword } from './accounts';
import { cellsFrom } from './cells-from';
import { returns2017 } from './figures';
import { fillDemo } from './fill-demo';
import { open } from './open';

const edition = editionById('2014');
const finished = returns2017();
const client = new pg.Client({ connectionString: testUrl() });
const pool = new pg.Pool({ connectionString: testUrl(), max: 2 });
const auditor: User = {
  id: 'auditor',
  username: 'auditor',
  name: '审计员',
  grants: [{ role: 'auditor', unit: '640200' }],
  scope: 'read',
};
const bigints = z.array(z.coerce.bigint());
const tables = [
  'unit',
  'unit_period',
  'year',
  'return',
  'chapter',
  'cell',
  'version',
  'publication',
  'publication_file',
  'sign_off',
  'event',
  'notification',
  'role_grant',
  'user',
  'account',
];

/** Every row of the demo's tables as one hash. */
async function contents(): Promise<string> {
  const hashes = tables.map(
    (table) => `(SELECT md5(string_agg(t::text, E'\\n' ORDER BY t::text)) FROM "${table}" t) AS "${table}"`,
  );
  const { rows } = await client.query(`SELECT ${hashes}`);
  return JSON.stringify(rows);
}

/** Empties what a filled demo holds; only the tables' owner can, and only with the triggers off. */
async function empty(): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.NIANBAO_TEST_OWNER_URL ?? testUrl() });
  await owner.connect();
  await owner.query(`SET session_replication_role = replica`);
  for (const table of [...tables, 'setting']) await owner.query(`DELETE FROM "${table}"`);
  await owner.end();
}

beforeAll(async () => {
  await client.connect();
});
afterAll(async () => {
  await empty();
  await client.end();
  await pool.end();
});

describe('the demo in a database', () => {
  test('a database with data of its own is left alone', async () => {
    await client.query(`INSERT INTO unit (code) VALUES ('real')`);
    expect(await fillDemo(testUrl())).toBe('occupied');
    await client.query(`DELETE FROM unit`);
  });

  test('two fills give the same rows, and a filled one is not filled again', async () => {
    expect(await fillDemo(testUrl())).toBe('filled');
    const first = await contents();
    expect(first).not.toContain('null');
    expect(await fillDemo(testUrl())).toBe('present');
    await empty();
    expect(await fillDemo(testUrl())).toBe('filled');
    expect(await contents()).toBe(first);
  });

  test('a demo made by other sources is left as it is', async () => {
    const { rows } = await client.query<{ value: string }>(`SELECT value FROM setting WHERE name = 'demo'`);
    await client.query(`UPDATE setting SET value = 'older' WHERE name = 'demo'`);
    expect(await fillDemo(testUrl())).toBe('older');
    await client.query(`UPDATE setting SET value = $1 WHERE name = 'demo'`, [rows[0]?.value]);
  });

  test('saved cells and published total differ by what is open, and by nothing else', async () => {
    const { rows } = await client.query<{ unit: string; code: string; value: string | null }>(
      `SELECT r.unit_code AS unit, c.code, c.value FROM cell c JOIN "return" r ON r.id = c.return_id WHERE r.year = 2017`,
    );
    for (const { unit, code, value } of rows) {
      const state = open[unit];
      const wrong = state?.status === 'returned' ? state.wrong[code] : undefined;
      expect(`${unit} ${code} ${value}`).toBe(
        `${unit} ${code} ${wrong ?? finished.get(unit)?.figures[code]}`,
      );
    }
    const blanks = Object.values(open).flatMap((state) => (state.status === 'draft' ? state.blank : []));
    expect(rows.length).toBe(137 * 53 - blanks.length);
  });

  test('accepted versions hold the cells that are saved, and their hashes say so', async () => {
    const { rows } = await client.query<{ unit: string; cells: string[]; codes: string[]; saved: string[] }>(
      `SELECT r.unit_code AS unit, v.cells::text[] AS cells, array_agg(c.code) AS codes, array_agg(c.value::text) AS saved
       FROM "return" r JOIN "version" v ON v.return_id = r.id AND v.number = r.accepted_version
       JOIN cell c ON c.return_id = r.id WHERE r.kind = 'entered' GROUP BY r.id, v.id`,
    );
    expect(rows.length).toBe(137 + 115);
    for (const { cells, codes, saved } of rows) {
      const inputs = Object.fromEntries(codes.map((code, at) => [code, BigInt(saved[at] ?? -1)]));
      expect(frozenCells(edition, bigints.parse(cells))).toEqual(completed(edition, inputs));
    }
  });

  test('every version hashes to what is stored with it', async () => {
    const { rows } = await client.query(
      `SELECT r.year, r.unit_code AS unit, v.number, v.edition_id AS edition, v.cells::text[] AS cells, v.topics,
         v.explanations, v.chapters, v.sha256 FROM "version" v JOIN "return" r ON r.id = v.return_id`,
    );
    expect(rows.length).toBe(272);
    for (const row of rows) {
      const cells = frozenCells(edition, bigints.parse(row.cells));
      expect(Object.keys(cells).length).toBe(cellsOf(edition).length);
      expect(versionHash({ ...row, cells, topics: topicsSchema.parse(row.topics) })).toBe(row.sha256);
    }
  });

  test('the published table of 2016 is the sum of all units below', async () => {
    const { rows } = await client.query<{ kind: string; cells: string[] }>(
      `SELECT r.kind, v.cells::text[] AS cells FROM "version" v JOIN "return" r ON r.id = v.return_id
       WHERE r.year = 2016 AND (r.kind = 'entered' OR v.id = (SELECT version_id FROM publication))`,
    );
    const tablesOf = (kind: string) =>
      rows.filter((row) => row.kind === kind).map(({ cells }) => frozenCells(edition, bigints.parse(cells)));
    expect(tablesOf('compiled')).toEqual([addUp(edition, tablesOf('entered'), [])]);
  });

  test('the published table of 2016 is what the commands would have published, file by file', async () => {
    const asker = { db: prismaOver(pool), user: auditor };
    const at = { year: 2016, area: '640200' };
    const { checks, signOffs } = await readReadiness(asker, at);
    const unmet = checks.filter(({ state }) => state !== 'met').map(({ requirement }) => requirement);
    expect(unmet).toEqual(['closed']);
    expect(signOffs.map(({ part, by }) => [part, by])).toEqual([
      ['compiler', '马玉兰'],
      ['checker', '周建平'],
    ]);
    const { publications } = await readPublications(asker, at);
    expect(publications.map(({ number, files }) => [number, files.length])).toEqual([[1, 5]]);
    for (const { name, size } of publications[0]?.files ?? [])
      expect((await readPublicationFile(asker, { ...at, number: 1, name })).bytes.length).toBe(size);
    const { madeFrom } = await readPublication(asker, { ...at, number: 1 });
    expect(madeFrom.versions.length).toBe(1 + 3 + 115 + 22);
  });

  test('beside its past and beside similar units, nothing in the demo is out of line and unexplained', async () => {
    const asker = { db: prismaOver(pool), user: auditor };
    const { returns } = await listReturns(asker, { year: 2017, limit: 1000 });
    const stands: string[] = [];
    const said: string[] = [];
    for (const { unit, kind, version } of returns.filter((row) => row.kind === 'entered')) {
      const view = await readReturn(asker, { year: 2017, unit: unit.code });
      const frozen = version
        ? await readVersion(asker, { year: 2017, unit: unit.code, number: version })
        : null;
      expect([kind, view.peers !== null, view.earlier.length]).toEqual(['entered', true, 1]);
      stands.push(...standing(view.findings, view.explanations).map(({ rule }) => `${unit.code} ${rule}`));
      for (const { rule, apart } of frozen?.findings ?? []) if (apart) said.push(`${unit.code} ${rule}`);
      if (frozen) expect(standing(frozen.findings, frozen.explanations), unit.code).toEqual([]);
      const inputs = cellsFrom(finished.get(unit.code)?.figures ?? {});
      const past = pastOf(2017, view.earlier, view.peers);
      expect(outOfLine(edition, completed(edition, inputs), past), `${unit.code} finished`).toEqual([]);
    }
    expect(said).toEqual(['640221-63 out-of-line:H4']);
    expect(stands).toEqual([]);
  }, 60_000);

  test('the log is a chain that ends where each return stands', async () => {
    const { rows } = await client.query(
      `SELECT r.unit_code FROM "return" r LEFT JOIN LATERAL (
         SELECT max(e.revision) AS revision, max(e.at) FILTER (WHERE e.action <> 'signOff') AS at FROM event e WHERE e.subject = 'return:' || r.id) l ON true
       WHERE r.revision > 0 AND (l.revision <> r.revision OR l.at <> r.updated_at OR l.revision IS NULL)
       UNION ALL SELECT e.subject FROM event e LEFT JOIN event p ON p.subject = e.subject AND p.seq = e.seq - 1
       WHERE e.previous <> coalesce(p.hash, '') OR e.hash <> event_hash(e) OR e.at < p.at OR e.at > '2018-02-06T01:00:00Z'`,
    );
    expect(rows).toEqual([]);
  });

  test('everybody signs in with the one password, and every unit has its clerk', async () => {
    const { rows } = await client.query<{
      password: string;
      accounts: string;
      names: string;
      clerks: string;
    }>(
      `SELECT min(password) AS password, count(DISTINCT password)::text || '/' || count(*) AS accounts,
         (SELECT count(DISTINCT name) FROM "user") AS names,
         (SELECT count(*) FROM role_grant g WHERE role = 'clerk' AND user_id = replace(unit_code, '-', '_')) AS clerks
       FROM account`,
    );
    expect(rows[0]).toMatchObject({ accounts: '1/145', names: '145', clerks: '137' });
    expect(await verifyPassword(demoPassword, rows[0]?.password ?? '')).toBe(true);
  });

  test('rows added later are numbered on', async () => {
    await client.query('BEGIN');
    const { rows } = await client.query<{ seq: number }>(
      `INSERT INTO event (subject, at, actor, action) VALUES ('return:2', now(), 'office', 'reopen') RETURNING seq`,
    );
    await client.query('ROLLBACK');
    expect(rows).toEqual([{ seq: 5 }]);
  });
});
