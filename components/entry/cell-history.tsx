'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import type { CellMore, More } from './cell-more';
import styles from './cell-panel.module.css';
import { useDesk, useSelected } from './store-context';

type Shown = { of: More; Part: typeof CellMore };

/** Who changed the cell last; on demand every change of it, or the totals above that contain it. */
export function CellHistory({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form.panel');
  const format = formats(useLocale());
  const { view, store } = useDesk();
  const common = useTranslations('common');
  const mark = useSelected((each) => each.wrote.markOf(spec.code));
  const [shown, setShown] = useState<Shown | 'failed' | null>(null);
  const [year, unit] = [view.year.year, view.unit.code];
  // Without a network the form stays whole.
  const show = (of: More) =>
    import('./cell-more').then(
      ({ CellMore: Part }) => setShown({ of, Part }),
      () => setShown('failed'),
    );
  const hasChanges = !spec.parts && view.kind !== 'compiled';
  return (
    <section>
      <h3 className={styles.caption}>{t('history')}</h3>
      {mark && <p>{t('lastChange', { at: format.at(mark.at, store.now()), by: mark.by })}</p>}
      <p className={styles.ways}>
        {hasChanges && (
          <button type="button" className={styles.way} onClick={() => show('changes')}>
            {t('allChanges')}
          </button>
        )}
        <button type="button" className={styles.way} onClick={() => show('totals')}>
          {t('totals')}
        </button>
        <Link className={styles.way} href={`/years/${year}/returns/${unit}/history?cell=${spec.code}`}>
          {common('cellHistory')}
        </Link>
      </p>
      {shown === 'failed' && <p>{t('historyFailed')}</p>}
      {typeof shown === 'object' && shown && (
        <shown.Part {...{ year, unit, spec }} of={shown.of} now={store.now()} />
      )}
    </section>
  );
}
