import type pg from 'pg';
import type { Row } from './replay';

/** Inserts all rows of a table in one statement; every row must have the same keys. Times and bigints go as text. */
export async function insert(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`);
  if (columns.length === 0) return;
  const json = JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
    [json],
  );
}

/** Lets each table's own numbering go on after the rows that brought their numbers; needs no more than the right to insert. */
export async function continueNumbering(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables)
    await client.query(
      `SELECT count(nextval(pg_get_serial_sequence('"${table}"', 'id')))
       FROM generate_series(1, (SELECT max(id) FROM "${table}"))`,
    );
}
