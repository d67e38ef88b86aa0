import type { Api } from './api';

/** The description of the API, written from the schemas that validate it. */
export function openapiRoute(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'nianbao.session_token',
    description: 'From POST /api/auth/sign-in/username; writes need an Origin of the app itself, if any.',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'Personal access token.',
  });
  let document: ReturnType<Api['getOpenAPI31Document']> | undefined;
  api.get('/openapi.json', (c) => {
    document ??= api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Nianbao 年报',
        version: '1',
        description:
          'Collects, checks, approves and rolls up the yearly statistics table. Cell values are numbers or null; 万元 amounts are ' +
          'decimal numbers. Errors are application/problem+json (RFC 9457). Unknown fields and cell codes are refused.',
      },
      security: [{ session: [] }, { token: [] }],
    });
    return c.json(document, 200, { 'cache-control': 'public, max-age=300' });
  });
}
