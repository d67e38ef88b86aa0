import type { LogRow } from '@/lib/queries/log-rows';

/**
 * An event as a line of JSON: its hash, the very text that the hash was made from, and beside them what is not hashed because it
 * can be looked up (names). SHA-256 over `hashed` is `hash`; the last element of `hashed` is the hash of the event before.
 */
export function logJsonLine({ id, by, username, unitCode, unitName, year, hash, hashed }: LogRow): string {
  const unit = unitCode === null ? null : { code: unitCode, name: unitName };
  return `${JSON.stringify({ id: id.toString(), by, username, unit, year, hash, hashed })}\n`;
}
