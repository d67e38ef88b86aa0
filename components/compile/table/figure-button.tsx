'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { changeOf, printChange, printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import type { TableProps } from './official-table';
import styles from './table.module.css';

type Props = Pick<TableProps, 'marked' | 'active' | 'onOpenCell'> & {
  spec: CellSpec;
  value: bigint | null;
  /** Last year's, where its change is to stand under the figure. */
  before?: bigint | null;
};

/** One total; pressing it shows beside the table why it is this number. */
export function FigureButton({ spec, value, before = null, marked, active, onOpenCell }: Props) {
  const t = useTranslations('compile');
  const status = useTranslations('status');
  const mark = marked.get(spec.code);
  const change = changeOf(value, before);
  return (
    <button
      type="button"
      className={styles.figure}
      aria-pressed={spec.code === active}
      data-mark={mark}
      data-zero={value === 0n || undefined}
      data-computed={spec.parts !== null || undefined}
      data-code={spec.code}
      onClick={() => onOpenCell(spec.code)}
    >
      <span className={styles.line}>
        {mark && <Icon name={mark} />}
        {mark && <VisuallyHidden>{status(`severity.${mark}`)} </VisuallyHidden>}
        {value === null ? (
          <VisuallyHidden>{t('table.blank')}</VisuallyHidden>
        ) : (
          printGrouped(spec.kind, value)
        )}
      </span>
      {change !== null && change !== 0n && (
        <small>
          <VisuallyHidden>{t('table.change')} </VisuallyHidden>
          {printChange(spec.kind, value, before)}
        </small>
      )}
      <VisuallyHidden>
        {' '}
        {t('table.why')} <span lang="zh-CN">{spec.label}</span>
      </VisuallyHidden>
    </button>
  );
}
