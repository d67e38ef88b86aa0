import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** In characters; no rules about which ones. */
export const passwordLength = { min: 10, max: 128 };

/** Whether a text can be a password. */
export function isPassword(text: string): boolean {
  return text.length >= passwordLength.min && text.length <= passwordLength.max;
}

/** argon2id with 19 MiB and two passes (OWASP). A given salt makes the same hash again: for the demo's accounts only. */
export function hashPassword(password: string, salt?: Buffer): Promise<string> {
  return hash(password.normalize('NFKC'), salt ? { salt } : {});
}

/** Whether this is the password that was hashed. */
export function verifyPassword(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, password.normalize('NFKC'));
}
