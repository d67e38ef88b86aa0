import { accountRows } from '@/lib/session/account';
import { hashPassword } from '@/lib/session/password';
import { people } from './people';
import type { Row } from './replay';

export const demoPassword = 'Nianbao-2017';
const salt = Buffer.from('nianbao-demo-2017');
const since = new Date('2017-01-03T00:30:00Z');

/** Everybody's account, sign-in and roles. User ids are the user names. The password is hashed once, with a fixed salt. */
export async function demoAccounts(): Promise<{ user: Row[]; account: Row[]; role_grant: Row[] }> {
  const hash = await hashPassword(demoPassword, salt);
  const everybody = people();
  const rows = everybody.map(({ username, name }) =>
    accountRows({ id: username, username, name, hash, at: since }),
  );
  return {
    user: rows.map(({ user }) => user),
    account: rows.map(({ account }) => account),
    role_grant: everybody.flatMap(({ username, grants }) =>
      grants.map(({ role, unit }) => ({ user_id: username, role, unit_code: unit })),
    ),
  };
}
