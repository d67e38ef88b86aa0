import 'server-only';
import type { ClientBase } from 'pg';

/** One transaction on a connection of its own: for what may last longer than the application's other ones, such as talking to a mail server. */
export async function inOwnTransaction<T>(client: ClientBase, run: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await run();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
