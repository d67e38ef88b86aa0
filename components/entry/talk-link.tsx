'use client';

import { useTranslations } from 'next-intl';
import { useThreads } from '@/components/notes/notes-context';
import { openOf } from '@/components/notes/threads';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Section } from '@/lib/editions/types';
import { sectionOf } from './finding-places';
import styles from './section-list.module.css';
import { useDesk } from './store-context';
import { openTalk, talkHash } from './use-talk';

/** Below the parts of the form: the way to everything that was said about it, and how much of that is open. */
export function TalkLink({ isCurrent }: { isCurrent: boolean }) {
  const t = useTranslations('talk');
  const { threads } = useThreads();
  const open = openOf(threads).length;
  return (
    <a
      className={`${styles.item} ${styles.ofTalk}`}
      href={`#${talkHash}`}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        openTalk();
      }}
    >
      <span className={styles.number} />
      <span className={styles.title}>{t('title')}</span>
      {open > 0 ? (
        <span className={styles.talk}>
          <Icon name="talk" />
          {t('unresolved', { count: open })}
        </span>
      ) : (
        <span className={styles.count}>{t('all', { count: threads.length })}</span>
      )}
    </a>
  );
}

/** Open conversations about the cells of one section. */
export function TalkCount({ section }: { section: Section }) {
  const t = useTranslations('talk.mark');
  const { store } = useDesk();
  const { threads } = useThreads();
  const isHere = (cell: string | null) => cell !== null && sectionOf(store.edition, cell) === section;
  const count = openOf(threads).filter(({ cell }) => isHere(cell)).length;
  if (count === 0) return null;
  return (
    <span className={styles.talk} title={t('open', { count })}>
      <Icon name="talk" />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t('open', { count })}</VisuallyHidden>
    </span>
  );
}
