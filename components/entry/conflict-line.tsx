'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import type { CellState } from './return-state';
import { useDesk } from './store-context';
import styles from './table-line.module.css';

/** Somebody else saved another value there: both are shown, and nothing is saved before one is chosen. */
export function ConflictLine({
  spec,
  state,
  columns,
}: {
  spec: CellSpec;
  state: CellState;
  columns: number;
}) {
  return (
    <tr className={styles.line}>
      <td colSpan={columns}>
        <ConflictNotice spec={spec} state={state} />
      </td>
    </tr>
  );
}

export function ConflictNotice({ spec, state }: { spec: CellSpec; state: CellState }) {
  const t = useTranslations('form');
  const words = useTranslations('saving.conflict');
  const format = formats(useLocale());
  const { store } = useDesk();
  const print = (value: bigint | null) => (value === null ? t('blank') : printGrouped(spec.kind, value));
  const mine = state.unreadable ? state.text : print(state.value);
  const theirs = print(typeof state.theirs === 'bigint' ? state.theirs : null);
  const mark = state.theirsBy;
  const isOther = mark !== null && !store.wrote.isMe(mark);
  const values = { mine, theirs, by: mark?.by ?? '', at: mark ? format.at(mark.at, store.now()) : '' };
  const action = (
    <span className={styles.actions}>
      <Button
        size="small"
        onClick={() => store.choose(spec.code, 'mine')}
        disabled={state.unreadable !== null}
      >
        {t('conflict.mine', { value: mine })}
      </Button>
      <Button size="small" onClick={() => store.choose(spec.code, 'theirs')}>
        {words(isOther ? 'use' : 'useOther', { by: values.by, value: theirs })}
      </Button>
    </span>
  );
  return (
    <Notice tone="error" live action={action}>
      <strong>
        <Official>{spec.label}</Official> {words(isOther ? 'theirs' : mark ? 'mine' : 'unknown', values)}
      </strong>{' '}
      {t('conflict.choose')}
    </Notice>
  );
}
