import 'server-only';
import { createHash } from 'node:crypto';

/** Makes a token recognisable where it should not be, as in a file that is published. */
export const accessTokenPrefix = 'nianbao_';

/** What is kept of a token. */
export function accessTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
