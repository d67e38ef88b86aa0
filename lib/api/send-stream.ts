import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ApiContext } from './api';

/**
 * Answers 200 with text as it comes, never faster than it is taken, for what may be longer than the memory. Straight into the
 * answer of a plain server where there is one, because its listener sends every `Response` in one piece. Whoever goes away ends
 * the reading; what fails on the way breaks the connection, so that half a file does not pass for a whole one.
 */
export async function sendStream(
  c: ApiContext,
  pieces: AsyncGenerator<string, void>,
  headers: Record<string, string>,
): Promise<Response> {
  const outgoing = c.env?.outgoing;
  if (!outgoing) return c.body(webStream(pieces), 200, headers);
  outgoing.writeHead(200, headers);
  try {
    await pipeline(c.req.method === 'HEAD' ? Readable.from([]) : Readable.from(pieces), outgoing);
  } catch (error) {
    if (!hasGone(error)) throw error;
  }
  return RESPONSE_ALREADY_SENT;
}

function hasGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function webStream(pieces: AsyncGenerator<string, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return();
    },
  });
}
