'use client';

import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { cellOf } from '@/lib/editions/cells';
import type { MatrixSection } from '@/lib/editions/types';
import { ConflictNotice } from './conflict-line';
import { Gutter } from './gutter-word';
import styles from './matrix-section.module.css';
import { useCell, useDesk, useFollowed } from './store-context';

/** What is the matter with cells of a matrix, in words: below it, because a cell has no room. */
export function MatrixConflicts({ section }: { section: MatrixSection }) {
  const { store } = useDesk();
  const faults = useFollowed((each) => each.form.faults);
  const here = [...faults].filter((code) => cellOf(store.edition, code)?.section === section);
  if (here.length === 0) return null;
  return (
    <div className={styles.found}>
      {here.map((code) => (
        <Fault key={code} code={code} />
      ))}
    </div>
  );
}

function Fault({ code }: { code: string }) {
  const { store } = useDesk();
  const state = useCell(code);
  const spec = cellOf(store.edition, code);
  if (!spec) return null;
  if (state.save === 'conflict') return <ConflictNotice spec={spec} state={state} />;
  return (
    <Notice tone="error">
      <strong>
        <Official>{spec.label}</Official>
      </strong>
      　“{state.text}”　
      <Gutter spec={spec} state={state} />
    </Notice>
  );
}
