'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CellSpec } from '@/lib/editions/cells';
import { CellField } from './cell-field';
import { Gutter } from './gutter-word';
import styles from './matrix-section.module.css';
import { useCell } from './store-context';

type Props = { spec: CellSpec; row: number; column: number };

/** One cell of a matrix; its state shows in its border, and is said below the table and to who listens. */
export const MatrixCell = memo(function MatrixCell({ spec, row, column }: Props) {
  const t = useTranslations('form');
  const state = useCell(spec.code);
  return (
    <td
      className={styles.cell}
      data-total={spec.parts ? true : undefined}
      data-save={state.save}
      data-by={state.by ? true : undefined}
      title={state.unreadable ? t(`unreadable.${state.unreadable}`) : undefined}
    >
      <div className={styles.box}>
        <CellField spec={spec} state={state} at={{ row, column }} />
        <VisuallyHidden>
          <Gutter spec={spec} state={state} />
        </VisuallyHidden>
      </div>
    </td>
  );
});
