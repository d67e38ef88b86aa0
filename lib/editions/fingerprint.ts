import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { Edition } from './types';

/** SHA-256 in hex of the edition's whole content, whatever the order of its keys. */
export function editionHash(edition: Edition): string {
  return createHash('sha256').update(canonicalJson(edition)).digest('hex');
}
