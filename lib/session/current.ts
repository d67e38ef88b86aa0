import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { User } from '@/lib/access/user';
import { userOf } from './user-of';

export type { User } from '@/lib/access/user';
export { userOf } from './user-of';

/** Who asks for the page that is being rendered; null when signed out. */
export async function currentUser(): Promise<User | null> {
  return userOf({ headers: await headers() });
}

/** The same, or off to the sign-in page. */
export async function requireUser(): Promise<User> {
  return (await currentUser()) ?? redirect('/sign-in');
}
