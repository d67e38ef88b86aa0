'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type Chapter, chaptersOf } from '@/lib/editions/chapters';
import { wordCount } from '@/lib/report/word-count';
import styles from '../section-list.module.css';
import { useDesk } from '../store-context';
import own from './chapter-links.module.css';
import { useChapterSave, useChapterText } from './chapter-text';
import { chapterHash } from './use-chapter';

/** The texts beside the table: one line a chapter, with how long it is. */
export function ChapterLinks({ current }: { current: Chapter | null }) {
  const t = useTranslations('words.chapters');
  const { store } = useDesk();
  return (
    <>
      <p className={`${styles.caption} ${own.caption}`} id="chapters">
        {t('title')}
      </p>
      <ol className={styles.list} aria-labelledby="chapters">
        {chaptersOf(store.edition).map((chapter) => (
          <ChapterItem key={chapter.key} chapter={chapter} isCurrent={chapter.key === current?.key} />
        ))}
      </ol>
    </>
  );
}

function ChapterItem({ chapter, isCurrent }: { chapter: Chapter; isCurrent: boolean }) {
  const t = useTranslations('words.chapters');
  const { openChapter } = useDesk();
  const { key, number, title } = chapter;
  const count = wordCount(useChapterText(key));
  const save = useChapterSave(key);
  const isWrong = save === 'conflict' || save === 'refused';
  return (
    <li>
      <a
        className={`${styles.item} ${own.item}`}
        title={title}
        href={`#${chapterHash(key)}`}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          openChapter(key);
        }}
      >
        <span className={styles.number}>{number}</span>
        <span className={`${styles.title} ${own.title}`}>
          <Official>{title}</Official>
        </span>
        {isWrong && (
          <span className={styles.error}>
            <Icon name="error" />
            <VisuallyHidden>{t(`save.${save}`)}</VisuallyHidden>
          </span>
        )}
        <span className={styles.count}>{t('count', { count })}</span>
      </a>
    </li>
  );
}
