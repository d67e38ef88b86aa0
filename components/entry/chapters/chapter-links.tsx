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
import { useChapterSave, useChapters, useChapterText } from './chapter-text';
import { chapterHash } from './use-chapter';

/** The texts beside the table: one line for all of them, which opens the first; while one is open, a line each. */
export function ChapterLinks({ current }: { current: Chapter | null }) {
  const t = useTranslations('words.chapters');
  const { store } = useDesk();
  const chapters = chaptersOf(store.edition);
  const total = useChapters((texts) =>
    chapters.reduce((sum, { key }) => sum + wordCount(texts.text(key)), 0),
  );
  const wrong = useChapters((texts) => chapters.find(({ key }) => isWrong(texts.queue.stateOf(key))));
  const [first] = chapters;
  if (!first) return null;
  return (
    <>
      <p className={`${styles.caption} ${own.caption}`}>{t('title')}</p>
      <Line to={(wrong ?? current ?? first).key} isCurrent={false} isOpen={current !== null}>
        <span className={styles.number} />
        <span className={styles.title}>{t('own')}</span>
        {wrong && !current && <Wrong />}
        <span className={styles.count}>{t('count', { count: total })}</span>
      </Line>
      {current && (
        <ol className={styles.list} aria-label={t('title')}>
          {chapters.map((chapter) => (
            <li key={chapter.key}>
              <Item chapter={chapter} isCurrent={chapter.key === current.key} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function isWrong(state: string): boolean {
  return state === 'conflict' || state === 'refused';
}

function Item({ chapter, isCurrent }: { chapter: Chapter; isCurrent: boolean }) {
  const t = useTranslations('words.chapters');
  const { key, number, title } = chapter;
  const count = wordCount(useChapterText(key));
  const save = useChapterSave(key);
  return (
    <Line to={key} isCurrent={isCurrent} title={title}>
      <span className={styles.number}>{number}</span>
      <span className={styles.title}>
        <Official>{title}</Official>
      </span>
      {isWrong(save) && <Wrong />}
      <span className={styles.count}>{t('count', { count })}</span>
    </Line>
  );
}

function Wrong() {
  const t = useTranslations('words.chapters');
  return (
    <span className={styles.error}>
      <Icon name="error" />
      <VisuallyHidden>{t('notSaved')}</VisuallyHidden>
    </span>
  );
}

type LineProps = {
  to: string;
  isCurrent: boolean;
  isOpen?: boolean;
  title?: string;
  children: React.ReactNode;
};

function Line({ to, isCurrent, isOpen, title, children }: LineProps) {
  const { openChapter } = useDesk();
  return (
    <a
      className={`${styles.item} ${own.item}`}
      href={`#${chapterHash(to)}`}
      title={title}
      aria-current={isCurrent ? 'true' : undefined}
      data-open={isOpen || undefined}
      onClick={(event) => {
        event.preventDefault();
        openChapter(to);
      }}
    >
      {children}
    </a>
  );
}
