export type Problem = {
  code: string;
  status: number;
  title: string;
  detail: string;
  cells?: ({ code: string } & Record<string, unknown>)[];
  findings?: { rule: string; severity: string; cells: string[]; message: string }[];
};
export type Answer<T> =
  | { ok: true; status: number; data: T; etag: string | null }
  | { ok: false; problem: Problem };
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Names who must be signed in for the call to be carried out: a form open since somebody else signed in names its own person. */
export const personHeader = 'x-nianbao-person';

const bodiless = new Set([204, 304]);
const offline: Problem = { code: 'offline', status: 0, title: '', detail: '' };

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

/** A key for a call that must not be done twice; also works where the page was not served over TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Calls `/api/v1` as the signed-in person. Never throws: no network, or an answer that is no JSON, is the problem `offline`.
 * `T` is what the API documents for the path; it is not checked again here. `as`: id of the person who must be signed in.
 * `known`: the ETag that is known; where it still holds, the answer has status 304 and the data null.
 */
export async function call<T = unknown>(
  method: Method,
  path: string,
  body?: unknown,
  { key, as, known }: { key?: string; as?: string; known?: string } = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      cache: 'no-store',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(as ? { [personHeader]: as } : {}),
        ...(known ? { 'if-none-match': known } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = bodiless.has(response.status) ? null : await response.json();
    if (response.ok || response.status === 304) {
      return { ok: true, status: response.status, data: json as T, etag: response.headers.get('etag') };
    }
    if (isProblem(json)) return { ok: false, problem: { ...json, status: response.status } };
    return { ok: false, problem: { ...offline, code: 'failed', status: response.status } };
  } catch {
    return { ok: false, problem: offline };
  }
}
