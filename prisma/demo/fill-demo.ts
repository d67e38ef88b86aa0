import pg from 'pg';
import { demoAccounts } from './accounts';
import { continueNumbering, insert } from './insert';
import { notificationRows } from './notifications';
import { returnRows, unitRows, yearRows } from './rows';
import { sourceFingerprint } from './source-fingerprint';

/** The instant at which the demo's clock starts: Tuesday, 6 February 2018, 09:00 in China. */
const demoClock = '2018-02-06T01:00:00Z';

/** `filled`, `present`: the demo was there; `older`: made by other sources; `occupied`: the database holds real data. */
export type Outcome = 'filled' | 'present' | 'older' | 'occupied';

/** Fills an empty, migrated database with the demo city in one transaction; leaves any other as it is. */
export async function fillDemo(url: string): Promise<Outcome> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('nianbao demo', 0))`);
    const outcome = await fillIfEmpty(client, await sourceFingerprint());
    await client.query('COMMIT');
    return outcome;
  } finally {
    await client.end();
  }
}

async function fillIfEmpty(client: pg.Client, fingerprint: string): Promise<Outcome> {
  const { rows } = await client.query<{ demo: string | null; occupied: boolean }>(
    `SELECT (SELECT value FROM setting WHERE name = 'demo') AS demo,
      EXISTS (SELECT FROM "user") OR EXISTS (SELECT FROM unit) OR EXISTS (SELECT FROM year) AS occupied`,
  );
  const { demo, occupied } = rows[0] ?? { demo: null, occupied: true };
  if (demo !== null) return demo === fingerprint ? 'present' : 'older';
  if (occupied) return 'occupied';
  const returns = await returnRows();
  const notification = notificationRows(returns.return, returns.event);
  const tables = { ...unitRows(), ...(await demoAccounts()), year: yearRows(), ...returns, notification };
  for (const [table, content] of Object.entries(tables)) await insert(client, table, content);
  await insert(client, 'setting', [
    { name: 'demo', value: fingerprint },
    { name: 'demo-clock', value: demoClock },
  ]);
  await continueNumbering(client, [
    'unit_period',
    'return',
    'version',
    'publication',
    'sign_off',
    'event',
    'notification',
  ]);
  return 'filled';
}
