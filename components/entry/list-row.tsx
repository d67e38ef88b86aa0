'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { NoteMark } from '@/components/notes/note-mark';
import { Official } from '@/components/ui/official';
import { changeOf, printChange, printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { printedNumber } from '@/lib/editions/printed-number';
import { CellField } from './cell-field';
import { ConflictLine } from './conflict-line';
import { Gutter } from './gutter-word';
import styles from './list-section.module.css';
import { ReturnedNoteLine } from './returned-notes';
import { useCell, useDesk } from './store-context';

type Props = { spec: CellSpec; indent: number; isParent: boolean };

/** One indicator: drawn again only when its own cell changes. */
export const ListRow = memo(function ListRow({ spec, indent, isParent }: Props) {
  const state = useCell(spec.code);
  const { view, store, openPanel } = useDesk();
  const t = useTranslations('form');
  const { row, kind } = spec;
  const before = view.lastYear?.[spec.code] ?? null;
  const now = spec.parts && state.blanks > 0 ? null : state.value;
  return (
    <>
      <tr
        className={styles.row}
        data-indent={indent}
        data-parent={isParent || undefined}
        onClick={() => store.setCurrent(spec.code)}
      >
        <td className={styles.number}>
          <Official>{printedNumber(row)}</Official>
        </td>
        <th scope="row" className={styles.label}>
          <Official>
            <span className={styles.narrowNumber}>{printedNumber(row)}</span>
            {row.subject && <span className={styles.subject}>{row.subject}</span>}
            {row.label}
            {row.qualifier && <span className={styles.qualifier}>{row.qualifier}</span>}
          </Official>
        </th>
        <td className={styles.unit}>
          <Official>{spec.unit}</Official>
        </td>
        <td className={styles.value}>
          <CellField spec={spec} state={state} />
        </td>
        <td className={styles.gutter}>
          <Gutter spec={spec} state={state} isLinked /> <NoteMark cell={spec.code} passed />
          <PastInWords spec={spec} now={now} before={before} />
          <button type="button" className={styles.about} onClick={openPanel}>
            {t('panel.open')}
          </button>
        </td>
        <td className={styles.past}>{printGrouped(kind, before)}</td>
        <td className={styles.change}>
          <Change spec={spec} now={now} before={before} />
        </td>
      </tr>
      <ReturnedNoteLine code={spec.code} columns={7} />
      {state.save === 'conflict' && <ConflictLine spec={spec} state={state} columns={7} />}
    </>
  );
});

type Compared = { spec: CellSpec; now: bigint | null; before: bigint | null };

function Change({ spec, now, before }: Compared) {
  const t = useTranslations('form');
  return changeOf(now, before) === 0n ? t('same') : printChange(spec.kind, now, before);
}

/** Last year and the change in one line, where there is no room for columns. */
function PastInWords({ spec, now, before }: Compared) {
  const t = useTranslations('form.past');
  const change = changeOf(now, before);
  if (before === null) return null;
  const size = printGrouped(spec.kind, change !== null && change < 0n ? -change : change);
  const word = change === null ? 'none' : change === 0n ? 'same' : change > 0n ? 'more' : 'less';
  return (
    <span className={styles.pastInWords}>
      {t(word, { before: printGrouped(spec.kind, before), change: size })}
    </span>
  );
}
