'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';
import { formats } from '@/lib/i18n/format';
import styles from './thread.module.css';
import type { Thread } from './threads';

type Props = {
  thread: Thread;
  now: Date;
  /** Whether what was said is on screen; null: it always is. */
  unfolded: boolean | null;
  onUnfold: () => void;
};

/** How a conversation stands, by shape and word; of a settled one, who settled it, and how much was said. */
export function ThreadState({ thread, now, unfolded, onUnfold }: Props) {
  const t = useTranslations('talk.thread');
  const format = formats(useLocale());
  const { state, changed, comments } = thread;
  const mark =
    state === 'open' ? (
      <Mark icon="talk" tone="accent">
        {t('open')}
      </Mark>
    ) : (
      <Mark icon="settled">{t('resolved')}</Mark>
    );
  return (
    <>
      {unfolded === null ? (
        mark
      ) : (
        <button type="button" className={styles.toggle} aria-expanded={unfolded} onClick={onUnfold}>
          {mark}
          <span>{t('count', { count: comments.length })}</span>
          <Icon name="down" />
        </button>
      )}
      {changed && <span>{t(`by.${state}`, { by: changed.by, at: format.at(changed.at, now) })}</span>}
    </>
  );
}
