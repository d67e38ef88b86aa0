'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { NoteMark } from '@/components/notes/note-mark';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CellSpec } from '@/lib/editions/cells';
import { CellField } from './cell-field';
import { Gutter } from './gutter-word';
import styles from './matrix-section.module.css';
import type { Tone } from './return-state';
import { useCell } from './store-context';
import { useWayToFinding } from './use-way-to-finding';

type Props = { spec: CellSpec; row: number; column: number };

/** One cell of a matrix; its state shows in its border and a sign, and is said below the table and to who listens. */
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
        {state.tone && <Sign code={spec.code} tone={state.tone} />}
        <span className={styles.note}>
          <NoteMark cell={spec.code} small passed />
        </span>
        <VisuallyHidden>
          <Gutter spec={spec} state={state} />
        </VisuallyHidden>
      </div>
    </td>
  );
});

/** The shape of a finding in the corner; leads to its line. With the keyboard the way there is the panel. */
function Sign({ code, tone }: { code: string; tone: Tone }) {
  const t = useTranslations('form.gutter');
  const go = useWayToFinding(code, tone);
  return (
    <button type="button" tabIndex={-1} className={styles.sign} data-sign={tone} title={t(tone)} onClick={go}>
      <Icon name={tone} />
      <VisuallyHidden>{t(tone)}</VisuallyHidden>
    </button>
  );
}
