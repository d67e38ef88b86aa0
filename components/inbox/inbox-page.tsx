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

/** Everything that somebody was told, latest first; beside it, how they are written to. */
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
  const isNone = isBare && !choice.unread && !choice.before;
  return (
    <main id="main" className="page">
      <h1>{t('title')}</h1>
      <p className={styles.standing}>
        {isNone ? (
          t('standing.none')
        ) : unread > 0 ? (
          <b>{t('standing.unread', { count: unread })}</b>
        ) : (
          t('standing.read')
        )}
      </p>
      <div className={styles.columns}>
        <div className={styles.main}>
          {!isNone && (
            <div className={styles.tools}>
              <Segmented
                label={t('show')}
                segments={[false, true].map((only) => ({
                  label: t(only ? 'unread' : 'all'),
                  href: inboxAddress({ unread: only }),
                  current: only === choice.unread,
                }))}
              />
              {unread > 0 && <ReadAll through={choice.before ? null : (notifications[0]?.id ?? null)} />}
            </div>
          )}
          {isBare ? (
            <Nothing unread={choice.unread} />
          ) : (
            <NotificationList notifications={notifications} now={now} />
          )}
          {(next || choice.before) && (
            <div className={styles.pages}>
              {choice.before && (
                <ButtonLink href={inboxAddress({ unread: choice.unread })}>{t('newest')}</ButtonLink>
              )}
              {next && (
                <ButtonLink href={inboxAddress({ unread: choice.unread, before: next })}>
                  {t('older')}
                </ButtonLink>
              )}
            </div>
          )}
        </div>
        <aside className={styles.side} aria-labelledby="mail">
          {mail}
        </aside>
      </div>
    </main>
  );
}

function Nothing({ unread }: { unread: boolean }) {
  const t = useTranslations('inbox');
  if (!unread) return <EmptyState title={t('empty')}>{t('emptyWhy')}</EmptyState>;
  return (
    <EmptyState
      title={t('emptyUnread')}
      action={<ButtonLink href={inboxAddress({ unread: false })}>{t('showAll')}</ButtonLink>}
    >
      {t('emptyUnreadWhy')}
    </EmptyState>
  );
}
