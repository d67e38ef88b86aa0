import type { Grant, Role } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import type { Api } from './api';
import { createApp } from './app';

type Call = {
  method?: string;
  body?: unknown;
  raw?: string | undefined;
  headers?: Record<string, string | undefined> | undefined;
};
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape and assert what they find
export type Answer = { status: number; headers: Headers; body: any; text: string; bytes: Uint8Array };

export type TestApi = TestDatabase & {
  api: Api;
  /** A call as this person; null: signed out. Paths stand below /api/v1. */
  call: (user: User | null, path: string, call?: Call) => Promise<Answer>;
  /** Somebody with one role. */
  person: (id: string, role: Role, unit: string, scope?: User['scope']) => Promise<User>;
  /** Somebody with several, or with none. */
  personWith: (id: string, grants: readonly Grant[], scope?: User['scope']) => Promise<User>;
};

/** The API over one connection that is rolled back, with a city whose year 2017 is open. Who calls is told by a bearer token. */
export function inApi(fn: (api: TestApi) => Promise<void>): Promise<void> {
  return inRolledBack(async ({ db, sql }) => {
    await given.city(db);
    const people = new Map<string, User>();
    const userOf = async (request: Request) =>
      people.get(request.headers.get('authorization') ?? request.headers.get('cookie') ?? '') ?? null;
    const api = createApp({ db, sql, userOf, now: async () => testNow });
    const personWith: TestApi['personWith'] = async (id, grants, scope) => {
      const user = await given.user(db, id, grants, scope);
      people.set(`Bearer ${id}`, user).set(`session=${id}`, user);
      return user;
    };
    const person: TestApi['person'] = (id, role, unit, scope) => personWith(id, [{ role, unit }], scope);
    await fn({ db, sql, api, person, personWith, call: (user, path, sent) => ask(api, user, path, sent) });
  });
}

async function ask(api: Api, user: User | null, path: string, sent: Call = {}): Promise<Answer> {
  const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  const headers = new Headers();
  if (user) headers.set('authorization', `Bearer ${user.id}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(sent.headers ?? {}))
    if (value !== undefined) headers.set(name, value);
  const method = sent.method ?? 'GET';
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    headers,
    ...(body ? { body } : {}),
  });
  const response = await api.fetch(request);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const isJson = /[/+]json(;|$)/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : null,
    text,
    bytes,
  };
}
