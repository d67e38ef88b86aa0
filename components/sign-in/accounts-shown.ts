import type { getTranslations } from 'next-intl/server';
import type { Account } from './demo-accounts';

type Translator = Awaited<ReturnType<typeof getTranslations<'signIn'>>>;
type DemoAccount = { username: string; role: keyof typeof does; unit: string };

/** The password of every demo account; the demo city is made with the same one and the README prints it. */
const password = 'Nianbao-2017';

const does = {
  clerk: 'mayFill',
  reviewer: 'mayReview',
  compiler: 'mayReview',
  administrator: 'mayManage',
  auditor: 'mayRead',
} as const;

/** Demo accounts in the words of the sign-in page. */
export function accountsShown(accounts: readonly DemoAccount[], t: Translator): Account[] {
  return accounts.map(({ username, role, unit }) => ({
    username,
    password,
    who: whoIs(role, unit, t),
    may: t(does[role]),
  }));
}

function whoIs(role: DemoAccount['role'], unit: string, t: Translator): string {
  if (role === 'clerk') return unit;
  if (role === 'administrator' || role === 'auditor') return t(role);
  return t('office', { unit });
}
