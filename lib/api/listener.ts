import { getRequestListener } from '@hono/node-server';
import { app } from './app';

/** The API for a plain `node:http` server; the custom server hands it everything below /api/v1 in production. */
export const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
