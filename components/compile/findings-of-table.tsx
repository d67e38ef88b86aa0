'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { BlameView } from '@/lib/queries/read-blame';
import { BlameList, type Target } from './blame/blame-list';
import styles from './compile.module.css';
import { FindingNotice, sortedFindings } from './findings';
import type { Told } from './told';

export type ReadBlame = (told: Told) => Promise<BlameView | null>;
type Props = {
  findings: readonly Told[];
  target: Target;
  readBlame: ReadBlame;
  onOpenCell: (code: string) => void;
};

/** Above the table: what the rules say of it, each with the way to its first cell and to the units that cause it. */
export function FindingsOfTable({ findings, ...rest }: Props) {
  return sortedFindings(findings).map((told) => (
    <FindingOfTable key={`${told.rule} ${told.column}`} {...rest} told={told} />
  ));
}

function FindingOfTable({ told, target, readBlame, onOpenCell }: Omit<Props, 'findings'> & { told: Told }) {
  const t = useTranslations('compile');
  const blame = useTranslations('blame');
  const [isOpen, setIsOpen] = useState(false);
  const read = useCallback(() => readBlame(told), [readBlame, told]);
  const [first] = told.cells;
  return (
    <>
      <FindingNotice
        told={told}
        action={
          <span className={styles.links}>
            {told.right && (
              <button
                type="button"
                className={styles.link}
                aria-expanded={isOpen}
                onClick={() => setIsOpen(!isOpen)}
              >
                {blame(isOpen ? 'hide' : 'show')}
              </button>
            )}
            {first && (
              <button type="button" className={styles.link} onClick={() => onOpenCell(first)}>
                {t('findings.open')}
              </button>
            )}
          </span>
        }
      />
      {isOpen && <BlameList {...{ target, told, read }} />}
    </>
  );
}

/** Cells that a finding speaks of first, by the gravest of its severities. */
export function marksOf(findings: readonly Told[]): Map<string, 'error' | 'warning' | 'hint'> {
  const marks = new Map<string, 'error' | 'warning' | 'hint'>();
  for (const severity of ['hint', 'warning', 'error'] as const) {
    for (const told of findings) {
      if (told.severity !== severity) continue;
      for (const code of told.left?.cells ?? told.cells) marks.set(code, severity);
    }
  }
  return marks;
}
