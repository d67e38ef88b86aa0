'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import type { TableProps } from './official-table';
import styles from './table.module.css';

type Props = Pick<TableProps, 'marked' | 'active' | 'onOpenCell'> & { spec: CellSpec; value: bigint | null };

/** One total; pressing it shows beside the table why it is this number. */
export function FigureButton({ spec, value, marked, active, onOpenCell }: Props) {
  const t = useTranslations('compile');
  const status = useTranslations('status');
  const mark = marked.get(spec.code);
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
      {mark && <Icon name={mark} />}
      {mark && <VisuallyHidden>{status(`severity.${mark}`)} </VisuallyHidden>}
      {value === null ? <VisuallyHidden>{t('table.blank')}</VisuallyHidden> : printGrouped(spec.kind, value)}
      <VisuallyHidden>
        {' '}
        {t('table.why')} <span lang="zh-CN">{spec.label}</span>
      </VisuallyHidden>
    </button>
  );
}
