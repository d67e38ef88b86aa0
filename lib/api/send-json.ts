import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ApiContext } from './api';

/**
 * Answers 200 with JSON, straight into the answer of a plain server where there is one: a `Response` and its `Headers`, made
 * only to be copied, cost a tenth of a save.
 */
export function sendJson<T extends object>(c: ApiContext, body: T, headers: Record<string, string>) {
  const outgoing = c.env?.outgoing;
  if (!outgoing) return c.json(body, 200, headers);
  const text = JSON.stringify(body);
  outgoing
    .writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text);
  return RESPONSE_ALREADY_SENT as ReturnType<typeof c.json<T, 200>>;
}
