'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './inbox-link.module.css';
import { useUnread } from './use-unread';

/** The way to the inbox, with how much there is unread; always in the bar, on a phone too. */
export function InboxLink({ unread }: { unread: number }) {
  const t = useTranslations('shell');
  const count = useUnread(unread);
  const isThere = usePathname() === '/inbox';
  return (
    <Link href="/inbox" className={styles.link} aria-current={isThere ? 'page' : undefined}>
      <span className={styles.sign}>
        <Icon name="inbox" />
      </span>
      <span className={styles.word}>{t('inbox')}</span>
      {count > 0 && (
        <span className={styles.count}>
          {count > 99 ? '99+' : count}
          <VisuallyHidden>{t('unread')}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
