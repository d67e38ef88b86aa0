import pg from 'pg';
import { prismaOver, type Sql } from './client';
import type { PrismaClient } from './generated/client';

export type TestDatabase = { db: PrismaClient; sql: Sql };

/** The database that tests run on; made from the migrations by the test runner's set-up. */
export function testUrl(): string {
  const url = process.env.NIANBAO_TEST_DATABASE_URL ?? process.env.NIANBAO_TEST_URL;
  if (!url) throw new Error('NIANBAO_TEST_URL is not set: run the tests through npm test');
  return url;
}

const nested = /^\s*(BEGIN|COMMIT|ROLLBACK)\s*;?\s*$/i;

/**
 * A pool whose every connection is the same one, inside an open transaction: a BEGIN inside becomes a savepoint.
 * What is asked of the pool at once is asked one after the other, because pg takes one question at a time; what is asked at
 * once of one borrowed connection is an error, as it will be in pg. It cannot show what two connections do to each other.
 */
class OneConnectionPool extends pg.Pool {
  private depth = 0;
  private answered: Promise<unknown> = Promise.resolve();

  constructor(private readonly only: pg.Client) {
    super({ max: 1 });
    // @ts-expect-error one signature for all overloads of pg's query
    this.query = (config: string | pg.QueryConfig, values?: unknown[]) => this.ask(config, values);
    // @ts-expect-error only the promise form is used
    this.connect = async () => this.borrowed();
  }

  private ask(config: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    const answer = this.answered.then(() => this.send(config, values));
    this.answered = answer.catch(() => {});
    return answer;
  }

  private send(config: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    const text = typeof config === 'string' ? config : config.text;
    const word = nested.exec(text)?.[1]?.toUpperCase();
    if (word === 'BEGIN') return this.only.query(`SAVEPOINT inner_${++this.depth}`);
    if (word === 'COMMIT') return this.only.query(`RELEASE SAVEPOINT inner_${this.depth--}`);
    if (word === 'ROLLBACK') {
      const name = `inner_${this.depth--}`;
      return this.only.query(
        `ROLLBACK TO SAVEPOINT ${name}; RELEASE SAVEPOINT ${name}`,
      ) as Promise<pg.QueryResult>;
    }
    return typeof config === 'string' ? this.only.query(config, values) : this.only.query(config);
  }

  private borrowed() {
    let isAsked = false;
    return {
      query: async (config: string | pg.QueryConfig, values?: unknown[]) => {
        if (isAsked) throw new Error('asked while it was answering: await each query of a transaction');
        isAsked = true;
        try {
          return await this.ask(config, values);
        } finally {
          isAsked = false;
        }
      },
      release: () => {},
      on: () => {},
      removeListener: () => {},
    };
  }
}

/** Runs `fn` on one connection inside a transaction that is always rolled back. */
export async function inRolledBack(fn: (database: TestDatabase) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: testUrl() });
  await client.connect();
  const pool = new OneConnectionPool(client);
  const db = prismaOver(pool);
  try {
    await client.query('BEGIN');
    await fn({ db, sql: pool });
  } finally {
    await client.query('ROLLBACK');
    await db.$disconnect();
    await client.end();
  }
}
