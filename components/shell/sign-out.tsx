'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import menu from '@/components/ui/menu-list.module.css';

/** Ends the session, then shows the sign-in page; says so where it could not. */
export function SignOut() {
  const t = useTranslations('shell');
  const [failed, setFailed] = useState(false);
  async function leave() {
    const answer = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => null);
    if (answer?.ok) window.location.assign('/sign-in');
    else setFailed(true);
  }
  return (
    <button type="button" className={menu.item} onClick={leave}>
      {failed ? <span role="alert">{t('signOutFailed')}</span> : t('signOut')}
    </button>
  );
}
