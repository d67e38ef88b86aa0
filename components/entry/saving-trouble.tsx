'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import styles from './saving-trouble.module.css';
import { useSaving } from './use-saving';

/** Why nothing can be saved at the moment, and what to do. Below the table, so that nothing moves while somebody types. */
export function SavingTrouble() {
  const t = useTranslations('form.trouble');
  const common = useTranslations('common');
  const router = useRouter();
  const { trouble, unsaved: count, retry } = useSaving();
  if (!trouble || count === 0) return null;
  if (trouble.kind === 'offline') {
    return (
      <Notice
        tone="waiting"
        live
        action={
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        }
      >
        {t('offline', { count })}
      </Notice>
    );
  }
  if (trouble.kind === 'signedOut') {
    const action = (
      <span className={styles.actions}>
        <a href="/sign-in" target="_blank" rel="noreferrer">
          {t('signIn')}
        </a>
        <Button size="small" onClick={retry}>
          {t('signedIn')}
        </Button>
      </span>
    );
    return (
      <Notice tone="error" live action={action} note={t('signedOutNote')}>
        {t('signedOut', { count })}
      </Notice>
    );
  }
  const reload = (
    <Button size="small" onClick={() => router.refresh()}>
      {common('retry')}
    </Button>
  );
  return (
    <Notice tone="error" live action={reload} note={t('stoppedNote', { count })}>
      {trouble.detail || t('stopped')}
    </Notice>
  );
}
