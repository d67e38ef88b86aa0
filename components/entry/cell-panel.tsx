'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type CellSpec, cellOf, topicsRowOf } from '@/lib/editions/cells';
import { CellHistory } from './cell-history';
import styles from './cell-panel.module.css';
import { PanelFindings } from './panel-findings';
import { PanelPast } from './panel-past';
import { PanelRules } from './panel-rules';
import { PanelSums } from './panel-sums';
import { useDesk, useFollowed } from './store-context';

type Props = { label: string; onClose: () => void };

/** About the cell that has the focus: what it means, what it feeds, what it was, which rules it takes part in, who changed it. */
export function CellPanel({ label, onClose }: Props) {
  const t = useTranslations('form.panel');
  const { store } = useDesk();
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
          <h3 className={styles.caption}>{t('definition')}</h3>
          <p>
            <Official>{topics.note}</Official>
          </p>
        </>
      ) : (
        <p className={styles.none}>{t('none')}</p>
      )}
    </aside>
  );
}

function AboutCell({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form.panel');
  const { row, section, number, label } = spec;
  const definitions = [row.qualifier, row.note, section.note].filter((text) => text !== undefined);
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
      {definitions.length > 0 && (
        <section>
          <h3 className={styles.caption}>{t('definition')}</h3>
          {definitions.map((text) => (
            <p key={text}>
              <Official>{text}</Official>
            </p>
          ))}
        </section>
      )}
      <PanelSums spec={spec} />
      <PanelPast spec={spec} />
      <PanelFindings spec={spec} />
      <PanelRules spec={spec} />
      <CellHistory spec={spec} />
    </>
  );
}
