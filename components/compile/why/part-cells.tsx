'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { PartCell } from '@/lib/queries/opened-views';
import styles from './why.module.css';

type Props = { edition: Edition; parts: readonly PartCell[]; onOpen: (code: string) => void };

/** The cells of the form that a computed cell is the sum of, as they stand in the same table. */
export function PartCells({ edition, parts, onOpen }: Props) {
  const t = useTranslations('compile');
  return (
    <section>
      <h3 className={styles.heading}>{t('why.sumOf')}</h3>
      <ul className={styles.cells}>
        {parts.map(({ code, value }) => {
          const spec = cellOf(edition, code);
          if (!spec) return null;
          return (
            <li key={code} className={styles.amount}>
              <button type="button" className={styles.link} onClick={() => onOpen(code)}>
                <Official>{spec.label}</Official>
              </button>
              <span>{printGrouped(spec.kind, value)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
