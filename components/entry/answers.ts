import type { Fields } from './field';

/** What the server holds, as of a revision. `at`: when it was last saved, by the server's clock. */
export type Server = { revision: number; fields: Fields; at: Date | null };
/** `signedOut`: nobody is signed in any more. `otherPerson`: somebody else is. */
export type Trouble =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  | { kind: 'otherPerson' }
  | { kind: 'stopped'; detail: string };
export type Answer =
  | { kind: 'saved'; server: Server }
  | { kind: 'stale'; theirs: Fields }
  | { kind: 'refused'; reasons: Readonly<Record<string, string>> }
  | Trouble;
/** `same`: nothing has changed since revision `known`. */
export type Read = { kind: 'read'; server: Server } | { kind: 'same' } | Trouble;
export type Transport = {
  send(base: number, fields: Fields): Promise<Answer>;
  read(known?: number): Promise<Read>;
};
