'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import styles from './cell-panel.module.css';
import { OnDemand } from './on-demand';
import { useDesk, useSelected } from './store-context';

const loadChanges = () => import('./cell-changes').then((loaded) => loaded.CellChanges);
const loadTotals = () => import('@/components/table/totals-above').then((loaded) => loaded.TotalsAbove);

/** Who changed the cell last; on demand every change of it, and the totals above that contain it. */
export function CellHistory({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form.panel');
  const format = formats(useLocale());
  const { view, store } = useDesk();
  const common = useTranslations('common');
  const mark = useSelected((each) => each.wrote.markOf(spec.code));
  const [year, unit] = [view.year.year, view.unit.code];
  const isTyped = !spec.parts && view.kind !== 'compiled';
  const about = { year, unit, spec };
  return (
    <section>
      <h3 className={styles.caption}>{t('history')}</h3>
      {isTyped && mark && <p>{t('lastChange', { at: format.at(mark.at, store.now()), by: mark.by })}</p>}
      {isTyped && (
        <OnDemand
          label={t('allChanges')}
          failed={t('historyFailed')}
          load={loadChanges}
          with={{ ...about, now: store.now() }}
        />
      )}
      <p>
        <Link href={`/years/${year}/returns/${unit}/history?cell=${spec.code}`}>{common('cellHistory')}</Link>
      </p>
      <OnDemand label={t('totals')} failed={t('historyFailed')} load={loadTotals} with={about} />
    </section>
  );
}
