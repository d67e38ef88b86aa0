import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KeyHint } from '@/components/ui/key-hint';
import type { Grid } from '@/lib/queries/opened-views';
import type { Rollup } from '@/lib/queries/views';
import { compilePath, type Look } from './address';
import styles from './compile.module.css';
import type { Told } from './told';

type Props = {
  rollup: Rollup;
  grid: Grid | null;
  findings: readonly Told[];
  look: Look;
  counted: number;
};

/** What the figures were made from, in one line. */
export function CompileFoot({ rollup, grid, findings, look, counted }: Props) {
  const t = useTranslations('compile');
  const broken = findings.filter((told) => told.severity !== 'hint').length;
  const fingerprint = `${rollup.fingerprint.slice(0, 4)} ${rollup.fingerprint.slice(4, 8)}`;
  return (
    <footer className={styles.foot}>
      {grid && (
        <span className={styles.keys}>
          <KeyHint keys="←↑↓→" /> {t('foot.move')} <KeyHint keys="Enter" /> {t('foot.why')}
        </span>
      )}
      {grid && broken > 0 && (
        <Link href={compilePath(rollup.year.year, rollup.area.code, { ...look, view: 'table' })}>
          {t('foot.findings', { n: broken })}
        </Link>
      )}
      <span className={styles.basedOn}>
        {t(`foot.basis.${rollup.basis}`, { n: counted })}
        {t('foot.fingerprint', { fingerprint })}
      </span>
    </footer>
  );
}
