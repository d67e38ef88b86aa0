import { notFound } from 'next/navigation';
import { mayAnywhere } from '@/lib/access/roles';
import { requireUser, type User } from '@/lib/session/current';

/** Whoever manages units, people or years; to everybody else these pages do not exist. */
export async function requireAdministrator(): Promise<User> {
  const user = await requireUser();
  if (!mayAnywhere(user.grants, 'unit.manage')) notFound();
  return user;
}
