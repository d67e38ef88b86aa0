import type { Grant } from './roles';

/** Who is asking. `scope` is `read` for a read-only access token, which writes nothing whatever its person may do. */
export type User = {
  id: string;
  username: string;
  name: string;
  grants: readonly Grant[];
  scope: 'write' | 'read';
};
