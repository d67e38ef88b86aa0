import type { ServerResponse } from 'node:http';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { BlankSchema } from 'hono/types';
import type { User } from '@/lib/access/user';
import type { Act } from '@/lib/commands/act';
import type { Db, Sql } from '@/lib/db/client';
import type { Asker } from '@/lib/queries/asker';

/** What the API stands on; tests give it their own connection and their own people. */
export type Means = {
  db: Db;
  sql: Sql;
  userOf: (request: Request) => Promise<User | null>;
  now: () => Promise<Date>;
};

/** `outgoing` is the answer of a plain `node:http` server; `user` is set on every route but the public ones. */
export type ApiEnv = { Bindings: { outgoing: ServerResponse } | undefined; Variables: { user: User } };
export type Api = OpenAPIHono<ApiEnv, BlankSchema, '/api/v1'>;
export type ApiContext = Context<ApiEnv>;

export function askerOf(c: ApiContext, { db }: Means): Asker {
  return { db, user: c.get('user') };
}

export async function actOf(c: ApiContext, { db, sql, now }: Means): Promise<Act> {
  return { db, sql, user: c.get('user'), now: await now() };
}
