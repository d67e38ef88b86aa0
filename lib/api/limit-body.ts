import { Refusal } from '@/lib/refusal';
import type { ApiContext } from './api';

/** The longest body that a route reads: in bytes, and as a refusal says it. */
export type BodyLimit = { bytes: number; said: string };

/** Refuses a body that is too long: by its told length, since looking at a body costs more, or else by counting while it is read. */
export function limitBody(c: ApiContext, limit: BodyLimit): Promise<void> | undefined {
  const { headers } = c.req.raw;
  const told = headers.get('content-length');
  if (told === null || headers.has('transfer-encoding')) return countBody(c, limit);
  if (Number(told) > limit.bytes) refuseLarge(limit);
}

/** Reads what comes and puts it in the request's place, as a request of the platform's own, which any route can read. */
async function countBody(c: ApiContext, limit: BodyLimit): Promise<void> {
  const { method, url, headers, body } = c.req.raw;
  if (!body) return;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > limit.bytes) refuseLarge(limit);
    parts.push(read.value);
  }
  c.req.raw = new Request(url, { method, headers, ...(size > 0 ? { body: Buffer.concat(parts) } : {}) });
}

function refuseLarge({ said }: BodyLimit): never {
  throw new Refusal('tooLarge', { params: { limit: said } });
}
