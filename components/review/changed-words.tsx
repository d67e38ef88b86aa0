'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import type { Topic } from '@/lib/cells/cells';
import { topicsRowOf } from '@/lib/editions/cells';
import { chaptersOf } from '@/lib/editions/chapters';
import type { Edition } from '@/lib/editions/types';
import styles from './changed-words.module.css';
import type { Review } from './review-data';

/** What else the unit has changed since the version before: topics, and which texts. */
export function ChangedWords({ edition, review }: { edition: Edition; review: Review }) {
  const t = useTranslations('words.changed');
  const { version, previous } = review;
  const topics = topicsRowOf(edition);
  if (!previous) return null;
  const [before, now] = [said(previous.topics), said(version.topics)];
  const chapters = chaptersOf(edition).filter(
    ({ key }) => (version.chapters?.[key] ?? '') !== (previous.chapters?.[key] ?? ''),
  );
  if (before === now && chapters.length === 0) return null;
  return (
    <ul className={styles.changed}>
      {topics && before !== now && (
        <li>
          <a href={`#cell-${topics.code}`}>
            <Official>{topics.label}</Official>
          </a>
          <Official>
            {before || t('none')} → {now || t('none')}
          </Official>
        </li>
      )}
      {chapters.length > 0 && (
        <li>
          <a href="#chapters">{t('chapters', { n: chapters.length })}</a>
          <Official>{chapters.map(({ number, title }) => `${number}、${title}`).join('；')}</Official>
        </li>
      )}
    </ul>
  );
}

function said(topics: readonly Topic[] | null): string {
  return (topics ?? []).map(({ name, count }) => `${name} ${count}`).join('、');
}
