'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { call } from '@/lib/api/client';
import { inboxChanged } from '@/lib/notifications/inbox-changed';
import styles from './inbox.module.css';

/** What was read in this window: on the way back the browser shows the page as it was before. */
const readHere = new Set<number>();

/** One notification: a sentence that leads to what it is about, and what was written with it. Opening it marks it as read. */
export function NotificationLine({
  id,
  read,
  sentence,
  href,
  words,
  by,
  time,
}: {
  id: number;
  read: boolean;
  sentence: string;
  href: string;
  words: string | null;
  by: string | null;
  time: string;
}) {
  const t = useTranslations('inbox');
  const { refresh } = useRouter();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (!read && readHere.has(id)) refresh();
  }, [id, read, refresh]);
  const isRead = read || opened;
  async function open() {
    if (isRead) return;
    setOpened(true);
    readHere.add(id);
    const answer = await call('POST', `/notifications/${id}/read`);
    if (answer.ok) window.dispatchEvent(new Event(inboxChanged));
    else readHere.delete(id);
  }
  return (
    <li className={styles.line} data-unread={!isRead || undefined}>
      <div className={styles.mark}>{!isRead && <VisuallyHidden>{t('isUnread')}</VisuallyHidden>}</div>
      <div className={styles.told}>
        <Link href={href} prefetch={false} className={styles.sentence} onClick={open} onAuxClick={open}>
          {sentence}
        </Link>
        {words && (
          <p className={styles.words}>
            {t('quoted', { text: words.replaceAll('“', '‘').replaceAll('”', '’') })}
          </p>
        )}
      </div>
      <div className={styles.meta}>
        {by && <span className={styles.by}>{by}</span>}
        <span className={styles.time}>{time}</span>
      </div>
    </li>
  );
}
