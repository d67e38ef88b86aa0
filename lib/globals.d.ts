import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';

/** What the compiled app and server.mjs, which is not compiled, hand each other. */
declare global {
  var nianbaoApi: ((request: IncomingMessage, response: ServerResponse) => unknown) | undefined;
  var nianbaoJobs: { stop: () => Promise<void> } | undefined;
  var nianbaoDatabase: { pool?: Pool } | undefined;
}
