import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import type { NotificationPage } from '@/lib/queries/notification-views';
import styles from './inbox.module.css';
import { inboxAddress } from './inbox-address';
import { NotificationList } from './notification-list';
import { ReadAll } from './read-all';

type Choice = { unread: boolean; before: string | null };

/** Everything that somebody was told, latest first; beside it, how they are written to (`mail`). */
export function InboxPage({
  page,
  choice,
  now,
  mail,
}: {
  page: NotificationPage;
  choice: Choice;
  now: Date;
  mail: ReactNode;
}) {
  const t = useTranslations('inbox');
  const { notifications, next, unread } = page;
  const isBare = notifications.length === 0;
  const isNew = isBare && !choice.unread && !choice.before;
  const standing = isNew ? t('standing.none') : t('standing.read');
  return (
    <main id="main" className="page">
      <h1>{t('title')}</h1>
      <p className={styles.standing}>
        {unread > 0 ? <b>{t('standing.unread', { count: unread })}</b> : standing}
      </p>
      <div className={styles.columns}>
        <div className={styles.main}>
          {isNew ? <p className={styles.why}>{t('emptyWhy')}</p> : <Tools page={page} choice={choice} />}
          {!isNew && isBare && <NothingUnread />}
          {!isBare && <NotificationList notifications={notifications} now={now} />}
          <Pages next={next} choice={choice} />
        </div>
        <aside aria-labelledby="mail">{mail}</aside>
      </div>
    </main>
  );
}

function Tools({ page: { notifications, unread }, choice }: { page: NotificationPage; choice: Choice }) {
  const t = useTranslations('inbox');
  const segments = [false, true].map((only) => ({
    label: t(only ? 'unread' : 'all'),
    href: inboxAddress({ unread: only }),
    current: only === choice.unread,
  }));
  return (
    <div className={styles.tools}>
      <Segmented label={t('show')} segments={segments} />
      {unread > 0 && <ReadAll through={choice.before ? null : (notifications[0]?.id ?? null)} />}
    </div>
  );
}

function NothingUnread() {
  const t = useTranslations('inbox');
  const all = <ButtonLink href={inboxAddress({ unread: false })}>{t('showAll')}</ButtonLink>;
  return (
    <EmptyState title={t('emptyUnread')} action={all}>
      {t('emptyUnreadWhy')}
    </EmptyState>
  );
}

function Pages({ next, choice: { unread, before } }: { next: string | null; choice: Choice }) {
  const t = useTranslations('inbox');
  if (!next && !before) return null;
  return (
    <div className={styles.pages}>
      {before && <ButtonLink href={inboxAddress({ unread })}>{t('newest')}</ButtonLink>}
      {next && <ButtonLink href={inboxAddress({ unread, before: next })}>{t('older')}</ButtonLink>}
    </div>
  );
}
