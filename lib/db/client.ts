import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from './generated/client';

export type Db = PrismaClient | Prisma.TransactionClient;
/** Plain SQL on a connection of the pool; named statements are prepared once per connection. */
export type Sql = Pick<pg.Pool, 'query'>;

type Shared = { pool?: pg.Pool; prisma?: PrismaClient };
/** The bundler evaluates this module more than once; the pool must exist once. */
const everywhere = globalThis as { nianbaoDatabase?: Shared };
everywhere.nianbaoDatabase ??= {};
const shared = everywhere.nianbaoDatabase;

/** Prisma over an existing pool; the first thousand statements are prepared under a name that follows from their text. */
export function prismaOver(pool: pg.Pool): PrismaClient {
  const names = new Map<string, string>();
  const statementNameGenerator = ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= 1000) return '';
    const name = `p${createHash('sha256').update(sql).digest('hex').slice(0, 30)}`;
    names.set(sql, name);
    return name;
  };
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

/** Compiling a plan to machine code takes longer than nearly every statement here; the planner expects far too much of a recursive one. */
const options = '-c jit=off';

/** Ten connections to a database. */
export function openPool(connectionString: string | undefined): pg.Pool {
  if (!connectionString) throw new Error('DATABASE_URL is not set');
  const pool = new pg.Pool({ connectionString, max: 10, options });
  // Each connection tells, used or idle; without a listener the process would end. The pool repeats what its idle ones say.
  pool.on('connect', (client) =>
    client.on('error', (error) => console.error('database connection lost:', error.message)),
  );
  pool.on('error', () => {});
  return pool;
}

function onFirstUse<T extends object>(create: () => T): T {
  return new Proxy({} as T, {
    get: (_, key) => {
      const made = create();
      const value: unknown = Reflect.get(made, key, made);
      return typeof value === 'function' ? value.bind(made) : value;
    },
    has: (_, key) => Reflect.has(create(), key),
    getPrototypeOf: () => Reflect.getPrototypeOf(create()),
  });
}

function sharedPool(): pg.Pool {
  shared.pool ??= openPool(process.env.DATABASE_URL);
  return shared.pool;
}

function sharedPrisma(): PrismaClient {
  shared.prisma ??= prismaOver(sharedPool());
  return shared.prisma;
}

/** The process's one pool of ten connections to `DATABASE_URL`, opened on first use. */
export const pool: pg.Pool = onFirstUse(sharedPool);

/** Prisma on the same pool, opened on first use. */
export const prisma: PrismaClient = onFirstUse(sharedPrisma);

/** Runs `fn` in one transaction; inside one already, joins it. Any throw rolls back. */
export function transact<T>(db: Db, fn: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return '$connect' in db ? db.$transaction(fn) : fn(db);
}
