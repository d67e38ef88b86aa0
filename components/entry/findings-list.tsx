'use client';

import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { columnName } from '@/lib/editions/names';
import type { Edition } from '@/lib/editions/types';
import { findingMessage } from '@/lib/i18n/finding-message';
import type { Finding } from '@/lib/rules/finding';
import { toneOf, tones } from './derive';
import { sectionOf, shownAt } from './finding-places';
import type { Tone } from './return-state';
import styles from './side-list.module.css';
import { useDesk, useFollowed } from './store-context';

/** Everything the rules found, most serious first; each leads to its cell. Nothing is drawn when nothing was found. */
export const FindingsList = memo(function FindingsList() {
  const t = useTranslations('form');
  const findings = useFollowed((store) => store.form.findings);
  const explanations = useFollowed((store) => store.form.explanations);
  if (findings.length === 0) return null;
  const sorted = [...findings].sort(
    (a, b) => tones.indexOf(toneOf(a, explanations)) - tones.indexOf(toneOf(b, explanations)),
  );
  return (
    <section className={styles.box} aria-label={t('findings')}>
      <h2 className={styles.caption}>{t('findings')}</h2>
      <ul className={styles.list}>
        {sorted.map((finding) => (
          <FindingItem
            key={`${finding.rule} ${finding.column}`}
            finding={finding}
            tone={toneOf(finding, explanations)}
          />
        ))}
      </ul>
    </section>
  );
});

/** In a matrix the columns tell the findings of a rule apart: 商业企业：3 ≠ 2. The rule itself stands below the table. */
function inColumn(edition: Edition, { column, kind, left, right }: Finding): string | null {
  const found = edition.sections
    .flatMap((section) => (section.kind === 'matrix' ? section.columns : []))
    .find(({ code }) => code === column);
  if (!found || !left || !right) return null;
  const print = (total: bigint) => printGrouped('count', total);
  return `${columnName(edition, found)}：${print(left.total)} ${kind === 'atMost' ? '＞' : '≠'} ${print(right.total)}`;
}

const FindingItem = memo(function FindingItem({ finding, tone }: { finding: Finding; tone: Tone }) {
  const status = useTranslations('form.severity');
  const t = useTranslations('form');
  const locale = useLocale();
  const { store, go } = useDesk();
  const at = shownAt(finding);
  const number = cellOf(store.edition, at)?.number ?? sectionOf(store.edition, at)?.number ?? '';
  return (
    <li>
      <button type="button" className={styles.item} data-tone={tone} onClick={() => go(at)}>
        <Icon name={tone} />
        <span className={styles.text}>
          <VisuallyHidden>{status(tone)} </VisuallyHidden>
          <Official>
            {inColumn(store.edition, finding) ?? findingMessage(finding, store.edition, locale)}
          </Official>
          <span className={styles.note}>
            {number}　{t(`gutter.${tone}`)}
          </span>
        </span>
      </button>
    </li>
  );
});
