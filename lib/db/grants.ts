import { type ClientBase, escapeIdentifier } from 'pg';

/** What is written once and never changed. Triggers refuse it too; this is the second lock. */
const appendOnly = [
  'event',
  'version',
  'publication',
  'publication_file',
  'sign_off',
  'comment',
  'mention',
  'thread_step',
  'dismissal',
];

/**
 * Gives the application's role what it needs on the tables of schema `public`: to read and write rows, but only to read and
 * add on the append-only tables. Run by the owner after the migrations; repeating it changes nothing.
 */
export async function grantTo(role: string, owner: ClientBase): Promise<void> {
  const name = escapeIdentifier(role);
  const { rows } = await owner.query<{ table: string }>(
    `SELECT tablename AS "table" FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const grants = rows.map(({ table }) => {
    const rights = rightsOn(table);
    return `REVOKE ALL ON ${escapeIdentifier(table)} FROM ${name}; GRANT ${rights} ON ${escapeIdentifier(table)} TO ${name};`;
  });
  await owner.query(
    `BEGIN; GRANT USAGE ON SCHEMA public TO ${name}; GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name};
     ${grants.join('\n')} COMMIT;`,
  );
}

function rightsOn(table: string): string {
  if (table === '_prisma_migrations') return 'SELECT';
  if (table === 'scan') return 'SELECT, INSERT, UPDATE ("removed_by", "removed_at")';
  if (table === 'adjustment')
    return 'SELECT, INSERT, UPDATE ("approved_by", "approved_at", "removed_by", "removed_at")';
  return appendOnly.includes(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
}
