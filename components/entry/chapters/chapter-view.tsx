'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { GrowingText } from '@/components/ui/growing-text';
import { Mark } from '@/components/ui/mark';
import { Official } from '@/components/ui/official';
import { type Chapter, longestChapter } from '@/lib/editions/chapters';
import { formats } from '@/lib/i18n/format';
import { wordCount } from '@/lib/report/word-count';
import { useDesk } from '../store-context';
import { ChapterConflict } from './chapter-conflict';
import { useChapterSave, useChapters, useChapterText } from './chapter-text';
import styles from './chapters.module.css';

/** The unit's own text for one chapter of the report: title, what the form says about it, and room to write. */
export function ChapterView({ chapter }: { chapter: Chapter }) {
  const t = useTranslations('words.chapters');
  const { view } = useDesk();
  const { key, number, title, note } = chapter;
  const text = useChapterText(key);
  const isOpen = view.actions.includes('write');
  return (
    <section className={styles.section} aria-labelledby="chapter-title">
      <div className={styles.head}>
        <h2 id="chapter-title">
          <Official>
            {number}、{title}
          </Official>
        </h2>
        <span className={styles.facts}>{t('count', { count: wordCount(text) })}</span>
        <WrittenBy chapterKey={key} />
        {isOpen && <SaveWord chapterKey={key} />}
      </div>
      <p className={styles.note} id="chapter-note">
        {note && (
          <>
            <Official>{note}</Official>
            {'　'}
          </>
        )}
        {isOpen && t('how')}
      </p>
      <ChapterConflict chapter={chapter} />
      {isOpen ? (
        <Field chapter={chapter} text={text} />
      ) : (
        <p className={styles.read} lang="zh-CN">
          {text || t('none')}
        </p>
      )}
      <LastYear chapter={chapter} />
    </section>
  );
}

function Field({ chapter, text }: { chapter: Chapter; text: string }) {
  const t = useTranslations('words.chapters');
  const { chapters } = useDesk();
  const save = useChapterSave(chapter.key);
  const over = [...text].length - longestChapter;
  return (
    <>
      <GrowingText
        size="page"
        id="chapter-text"
        lang="zh-CN"
        value={text}
        aria-label={`${chapter.number}、${chapter.title}`}
        aria-describedby="chapter-note"
        aria-invalid={over > 0 || save === 'refused' || undefined}
        onChange={(event) => chapters.write(chapter.key, event.currentTarget.value)}
        onBlur={() => void chapters.queue.flush()}
      />
      {over > 0 && (
        <p className={styles.over} role="alert">
          {t('over', { limit: longestChapter, over })}
        </p>
      )}
    </>
  );
}

/** Who wrote it last, and when. */
function WrittenBy({ chapterKey }: { chapterKey: string }) {
  const t = useTranslations('words.chapters');
  const format = formats(useLocale());
  const { store } = useDesk();
  const mark = useChapters((chapters) => chapters.by(chapterKey));
  if (!mark) return null;
  return (
    <span className={styles.facts}>{t('by', { by: mark.by, at: format.at(mark.at, store.now()) })}</span>
  );
}

const looks = {
  waiting: { icon: 'pending', tone: 'plain' },
  saving: { icon: 'pending', tone: 'plain' },
  saved: { icon: 'check', tone: 'done' },
  refused: { icon: 'error', tone: 'error' },
  conflict: { icon: 'swap', tone: 'error' },
} as const;

function SaveWord({ chapterKey }: { chapterKey: string }) {
  const t = useTranslations('words.chapters.save');
  const save = useChapterSave(chapterKey);
  if (save === 'none') return null;
  return <Mark {...looks[save]}>{t(save)}</Mark>;
}

/** What the same unit wrote there a year ago, to read, not to copy. */
function LastYear({ chapter }: { chapter: Chapter }) {
  const t = useTranslations('words.chapters');
  const { chapters, view } = useDesk();
  const [isShown, setIsShown] = useState(false);
  const text = chapters.lastYear?.[chapter.key];
  if (!text) return null;
  const year = String(view.year.year - 1);
  return (
    <div className={styles.lastYear}>
      <Button size="small" look="quiet" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {t(isShown ? 'hideLastYear' : 'showLastYear', { year, count: wordCount(text) })}
      </Button>
      {isShown && (
        <p className={styles.read} lang="zh-CN">
          {text}
        </p>
      )}
    </div>
  );
}
