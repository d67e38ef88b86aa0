import { useTranslations } from 'next-intl';
import styles from './compile.module.css';
import { Findings } from './findings';
import type { Told } from './told';

type Props = { findings: readonly Told[]; onOpenCell: (code: string) => void };

/** Above the table: what the rules say of it, each with the way to its first cell. */
export function FindingsOfTable({ findings, onOpenCell }: Props) {
  const t = useTranslations('compile');
  return (
    <Findings
      findings={findings}
      actionOf={({ cells: [first] }) =>
        first && (
          <button type="button" className={styles.link} onClick={() => onOpenCell(first)}>
            {t('findings.open')}
          </button>
        )
      }
    />
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
