import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listener } from '@/lib/api/listener';
import { handleAuth } from '@/lib/session/handle-auth';

/** What server.mjs does in production: the API's listener on a plain server, here without the web framework beside it. */
const auth = getRequestListener(handleAuth, { overrideGlobalObjects: false });
const server = createServer((request, response) =>
  request.url?.startsWith('/api/v1/') ? listener(request, response) : auth(request, response),
);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.({ port: address.port });
});
process.on('disconnect', () => process.exit(0));
