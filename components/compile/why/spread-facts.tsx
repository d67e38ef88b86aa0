import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellKind } from '@/lib/editions/types';
import type { Spread } from '@/lib/rollup/spread';
import styles from './way.module.css';

type Props = { kind: CellKind; spread: Spread; nameOf: (unit: string) => string };

/** How many units have a figure, how many of those a zero, and how the figures are spread. */
export function SpreadFacts({ kind, spread, nameOf }: Props) {
  const t = useTranslations('why.spread');
  const { of, filled, zeros, lower, median, upper, highest } = spread;
  const print = (value: bigint | null) => printGrouped(kind, value);
  return (
    <dl className={styles.facts}>
      <dt>{t('units')}</dt>
      <dd>{t('made', { of, filled, zeros, missing: of - filled })}</dd>
      {filled > 1 && (
        <>
          <dt>{t('median', { n: filled })}</dt>
          <dd>{print(median)}</dd>
          <dt>{t('middle')}</dt>
          <dd>{lower === upper ? print(lower) : t('from', { lower: print(lower), upper: print(upper) })}</dd>
        </>
      )}
      {filled > 1 && highest && (
        <>
          <dt>{t('highest')}</dt>
          <dd>
            <Official>{nameOf(highest.unit)}</Official>
            {highest.ties > 0 && t('ties', { n: highest.ties + 1 })} {print(highest.value)}
          </dd>
        </>
      )}
    </dl>
  );
}
