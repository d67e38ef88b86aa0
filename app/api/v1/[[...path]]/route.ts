import { app } from '@/lib/api/app';

export const dynamic = 'force-dynamic';

const handle = (request: Request) => app.fetch(request);

/** The same API through the web framework: in development, and until the listener stands in production. */
export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
