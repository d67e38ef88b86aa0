import { type IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Api } from './api';
import { app } from './app';

/**
 * Answers with the body in one piece. The adapter reads an answer that is not its own as a stream and may wait for a timer in
 * between, which costs a millisecond a save. The one answer that is a stream writes for itself: send-stream.ts.
 */
async function answer(api: Api, request: Request, outgoing: ServerResponse): Promise<Response> {
  const response = await api.fetch(request, { outgoing });
  if (outgoing.headersSent) return RESPONSE_ALREADY_SENT;
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  outgoing.end(body);
  return RESPONSE_ALREADY_SENT;
}

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/** An API for a plain `node:http` server. */
export function listenerOf(api: Api): Listener {
  return getRequestListener(
    (request, { outgoing }) => {
      if (!(outgoing instanceof ServerResponse)) throw new Error('only HTTP/1.1 is served');
      return answer(api, request, outgoing);
    },
    { overrideGlobalObjects: false },
  );
}

/** The API of this process; the custom server hands it everything below /api/v1 in production. */
export const listener = listenerOf(app);
