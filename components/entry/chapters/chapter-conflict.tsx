'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Chapter } from '@/lib/editions/chapters';
import { wordCount } from '@/lib/report/word-count';
import { useDesk } from '../store-context';
import { useChapterSave, useChapters, useChapterText } from './chapter-text';
import styles from './chapters.module.css';

/** Somebody else saved another text there: both can be read, and nothing is saved before one is chosen. */
export function ChapterConflict({ chapter: { key } }: { chapter: Chapter }) {
  const t = useTranslations('words.chapters.conflict');
  const { chapters } = useDesk();
  const save = useChapterSave(key);
  const mine = useChapterText(key);
  const field = useChapters(({ queue }) => queue.theirsOf(key));
  const mark = useChapters((each) => each.by(key));
  if (save !== 'conflict') return null;
  const theirs = typeof field === 'string' ? field : '';
  const by = mark?.by ?? t('somebody');
  const action = (
    <span className={styles.choice}>
      <Button size="small" onClick={() => chapters.queue.choose(key, 'mine')}>
        {t('mine')}
      </Button>
      <Button size="small" onClick={() => chapters.queue.choose(key, 'theirs')}>
        {t('theirs', { by })}
      </Button>
    </span>
  );
  return (
    <div className={styles.conflict}>
      <Notice tone="error" live action={action}>
        {t('both', { by, theirs: wordCount(theirs), mine: wordCount(mine) })}
      </Notice>
      <h3 className={styles.caption}>{t('theirsTitle', { by })}</h3>
      <p className={styles.read} lang="zh-CN">
        {theirs || t('empty')}
      </p>
      <h3 className={styles.caption}>{t('mineTitle')}</h3>
    </div>
  );
}
