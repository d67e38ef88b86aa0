import { HTTPException } from 'hono/http-exception';
import type { ApiContext } from './api';

const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** What a body holds, for routes that validate by themselves; refuses other types with 415, and what is no JSON. */
export async function readJson(c: ApiContext): Promise<unknown> {
  if (!jsonType.test(c.req.header('content-type') ?? '')) throw new HTTPException(415);
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new HTTPException(400);
  }
}
