'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { Official } from '@/components/ui/official';
import { chaptersOf } from '@/lib/editions/chapters';
import type { Edition } from '@/lib/editions/types';
import { wordCount } from '@/lib/report/word-count';
import styles from './review-chapters.module.css';
import type { Review } from './review-data';

/** The texts that went with this version, to read; those that differ from the version before are marked. */
export function ReviewChapters({ edition, review }: { edition: Edition; review: Review }) {
  const t = useTranslations('words.chapters');
  const { version, previous } = review;
  const texts = version.chapters ?? {};
  const before = previous?.chapters ?? {};
  const shown = chaptersOf(edition).filter(({ key }) => texts[key] || before[key]);
  return (
    <section aria-labelledby="chapters" className={styles.chapters}>
      <h2 id="chapters" className={styles.heading}>
        {t('title')}
      </h2>
      {shown.length === 0 && <p className={styles.none}>{t('noneSubmitted')}</p>}
      {shown.map(({ key, number, title }) => (
        <article key={key} aria-label={title}>
          <h3 className={styles.title}>
            <Official>
              {number}、{title}
            </Official>
            <span className={styles.facts}>{t('count', { count: wordCount(texts[key] ?? '') })}</span>
            {previous && texts[key] !== before[key] && (
              <Mark icon="pencil">
                {before[key]
                  ? t('changedSince', { n: previous.number })
                  : t('newSince', { n: previous.number })}
              </Mark>
            )}
          </h3>
          <p className={styles.text} lang="zh-CN">
            {texts[key] ?? t('takenOut')}
          </p>
        </article>
      ))}
    </section>
  );
}
