'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CellSpec } from '@/lib/editions/cells';
import { findingMessage } from '@/lib/i18n/finding-message';
import styles from './cell-panel.module.css';
import { toneOf } from './derive';
import { isAbout } from './held-back';
import { useDesk, useFollowed, useFollowedParts } from './store-context';

/** What was found about a cell, itself or through a total; each leads to its line in the table. */
export function PanelFindings({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form');
  const locale = useLocale();
  const { store, goToFinding } = useDesk();
  const here = useFollowedParts(({ edition, form }) =>
    form.findings.filter((one) => isAbout(edition, one, spec.code)),
  );
  const explanations = useFollowed((each) => each.form.explanations);
  if (here.length === 0) return null;
  return (
    <section>
      <h3 className={styles.caption}>{t('panel.findings')}</h3>
      <ul className={styles.rules}>
        {here.map((finding) => {
          const tone = toneOf(finding, explanations);
          return (
            <li key={`${finding.rule} ${finding.column}`} data-tone={tone}>
              <Icon name={tone} />
              <button type="button" className={styles.toFinding} onClick={() => goToFinding(finding)}>
                <VisuallyHidden>{t(`severity.${tone}`)} </VisuallyHidden>
                <Official>{findingMessage(finding, store.edition, locale)}</Official>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
