import type { Api } from './api';

const methods = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT'] as const;

/** The methods that a path takes; more than the guard in front of every route must match. */
export function methodsAt(api: Api, path: string): string[] {
  return methods.filter((method) => api.router.match(method, path)[0].length > 1);
}
