import { Logger, runMigrations } from 'graphile-worker';
import { type ClientBase, escapeIdentifier, Pool } from 'pg';

/** What the queue says while it installs itself is of no use to anybody. */
const silent = new Logger(() => () => {});

/**
 * Brings the job queue's own schema, `graphile_worker`, to what the installed library wants. Repeating it changes nothing.
 * Run by the owner.
 */
export async function installQueue(url: string): Promise<void> {
  const pgPool = new Pool({ connectionString: url, max: 1 });
  pgPool.on('error', () => {});
  pgPool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool, logger: silent });
  } finally {
    await pgPool.end();
  }
}

/**
 * Lets the application's role add and work off jobs. The queue's tables have row security without a policy, which shuts out
 * everybody but their owner; so each gets one. Repeating it changes nothing.
 */
export async function grantQueueTo(role: string, owner: ClientBase): Promise<void> {
  const name = escapeIdentifier(role);
  const { rows } = await owner.query<{ table: string }>(
    `SELECT c.relname AS "table" FROM pg_class c
     WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
       AND NOT EXISTS (SELECT FROM pg_policies p
         WHERE p.schemaname = 'graphile_worker' AND p.tablename = c.relname AND p.policyname = 'application')`,
  );
  const policies = rows.map(
    ({ table }) =>
      `CREATE POLICY application ON graphile_worker.${escapeIdentifier(table)} TO ${name} USING (true) WITH CHECK (true);`,
  );
  await owner.query(
    `BEGIN; GRANT USAGE ON SCHEMA graphile_worker TO ${name};
     GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${name};
     REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${name};
     GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${name};
     GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${name};
     ${policies.join('\n')} COMMIT;`,
  );
}
