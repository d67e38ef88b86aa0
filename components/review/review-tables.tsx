'use client';

import type { Edition } from '@/lib/editions/types';
import type { Marks } from './marks';
import styles from './review.module.css';
import type { Review } from './review-data';
import { ReviewList } from './review-list';
import { ReviewMatrix } from './review-matrix';

export type TablesProps = { edition: Edition; review: Review; marks: Marks };

/** The whole version, section by section, as the official form has it. */
export function ReviewTables(props: TablesProps) {
  return props.edition.sections.map((section) => (
    <section key={section.code} aria-labelledby={`section-${section.code}`}>
      <h2 id={`section-${section.code}`} lang="zh-CN" className={styles.heading}>
        {section.number}、{section.title}
      </h2>
      {section.kind === 'list' ? (
        <ReviewList section={section} {...props} />
      ) : (
        <ReviewMatrix section={section} {...props} />
      )}
    </section>
  ));
}
