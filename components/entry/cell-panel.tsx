'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useThreads } from '@/components/notes/notes-context';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type CellSpec, cellOf, topicsRowOf } from '@/lib/editions/cells';
import { definitionOf } from '@/lib/editions/definitions/definition-of';
import { CellHistory } from './cell-history';
import styles from './cell-panel.module.css';
import { PanelDefinition } from './panel-definition';
import { PanelFindings } from './panel-findings';
import { PanelNotes } from './panel-notes';
import { PanelPast } from './panel-past';
import { PanelRules } from './panel-rules';
import { PanelSums } from './panel-sums';
import { useDesk, useFollowed } from './store-context';

type Props = { label: string; onClose: () => void };

/** About the cell that has the focus: what it means, what it feeds, what it was, which rules it takes part in, who changed it. */
export const CellPanel = memo(function CellPanel({ label, onClose }: Props) {
  const t = useTranslations('form.panel');
  const { store, definitions } = useDesk();
  const current = useFollowed((each) => each.current);
  const spec = current === null ? undefined : cellOf(store.edition, current);
  const topics = topicsRowOf(store.edition);
  return (
    <aside className={styles.panel} aria-label={label}>
      <button type="button" className={styles.close} onClick={onClose}>
        <span className={styles.wideOnly}>{t('closeKey')}</span>
        <span className={styles.narrowOnly}>
          <Icon name="close" />
          <VisuallyHidden>{t('close')}</VisuallyHidden>
        </span>
      </button>
      {spec ? (
        <AboutCell key={spec.code} spec={spec} />
      ) : current !== null && current === topics?.code ? (
        <>
          <h2 className={styles.title}>
            <Official>{topics.label}</Official>
          </h2>
          <PanelDefinition printed={[topics.note]} counted={[definitions?.rows[topics.code] ?? '']} />
          <PanelNotes code={topics.code} />
        </>
      ) : (
        <p className={styles.none}>{t('none')}</p>
      )}
    </aside>
  );
});

function AboutCell({ spec }: { spec: CellSpec }) {
  const { definitions } = useDesk();
  const hasNotes = useThreads().threads.some(({ cell }) => cell === spec.code);
  const { row, section, number, label } = spec;
  return (
    <>
      <p className={styles.place}>
        <Official>
          {number}　{section.title}
        </Official>
      </p>
      <h2 className={styles.title}>
        <Official>{label}</Official>
      </h2>
      <PanelDefinition
        printed={[row.qualifier, row.note, section.note]}
        counted={definitionOf(definitions, spec)}
      />
      {hasNotes && <PanelNotes code={spec.code} />}
      <PanelSums spec={spec} />
      <PanelPast spec={spec} />
      <PanelFindings spec={spec} />
      <PanelRules spec={spec} />
      <CellHistory spec={spec} />
      {!hasNotes && <PanelNotes code={spec.code} />}
    </>
  );
}
