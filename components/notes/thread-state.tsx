'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Mark } from '@/components/ui/mark';
import styles from './thread.module.css';
import type { Thread } from './threads';

type Props = {
  thread: Thread;
  /** Whether what was said is on screen; null: it always is. */
  unfolded: boolean | null;
  onUnfold: () => void;
};

/** How a conversation stands, by shape and word; of a settled one, how much was said. */
export function ThreadState({ thread, unfolded, onUnfold }: Props) {
  const t = useTranslations('talk.thread');
  const { state, comments } = thread;
  const mark =
    state === 'open' ? (
      <Mark icon="talk" tone="accent">
        {t('open')}
      </Mark>
    ) : (
      <Mark icon="settled">{t('resolved')}</Mark>
    );
  if (unfolded === null) return mark;
  return (
    <button type="button" className={styles.toggle} aria-expanded={unfolded} onClick={onUnfold}>
      {mark}
      <span>{t('count', { count: comments.length })}</span>
      <Icon name="down" />
    </button>
  );
}
