'use server';

import { cookies } from 'next/headers';
import { localeCookie, localeOf } from '@/lib/i18n/locale';

const aYear = 365 * 24 * 60 * 60;

/** Remembers the language in a cookie for a year; the page is then rendered again in it. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const chosen = form.get('locale');
  const store = await cookies();
  store.set(localeCookie, localeOf(typeof chosen === 'string' ? chosen : null), {
    path: '/',
    maxAge: aYear,
    sameSite: 'lax',
  });
}
