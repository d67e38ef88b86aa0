import { createServer } from 'node:http';
import next from 'next';

/** Milliseconds: longer than browsers and proxies wait before they use a connection again, or its end crosses their next request. */
const keepAliveTimeout = 75_000;

/**
 * Serves the app on one port. In production the HTTP API, which instrumentation.ts left on globalThis, answers without the
 * web framework around it; everything else, and everything in development, goes through Next.
 * @param {{ port: number, dev: boolean }} settings
 * @returns {Promise<() => Promise<void>>} takes no more connections, lets running requests and jobs end, closes Next and the pool
 */
export async function serve({ port, dev }) {
  const server = createServer({ keepAliveTimeout });
  const app = next({ dev, port, httpServer: server });
  await app.prepare();
  const pages = app.getRequestHandler();
  server.on('request', (request, response) => {
    const api = !dev && request.url?.startsWith('/api/v1/') ? globalThis.nianbaoApi : undefined;
    return api ? api(request, response) : pages(request, response);
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, () => listening(undefined));
  });
  return async () => {
    const closed = new Promise((done) => server.close(done));
    const impatience = setTimeout(() => server.closeAllConnections(), dev ? 0 : 5_000);
    await Promise.race([closed, new Promise((give) => setTimeout(give, dev ? 500 : 6_000))]);
    clearTimeout(impatience);
    await app.close();
    await globalThis.nianbaoJobs?.stop();
    await globalThis.nianbaoDatabase?.pool?.end();
  };
}
