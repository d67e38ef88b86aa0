'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import type { WayStep } from '@/lib/queries/opened-views';
import type { UnitView } from '@/lib/queries/views';
import { shortName } from '../short-name';
import styles from './way.module.css';

type Props = {
  spec: CellSpec;
  top: { area: UnitView; total: bigint | null };
  way: readonly WayStep[];
  onOpen: (way: readonly string[]) => void;
};

/** The way from the total down to what is opened, each step with its figure; the last one is where the reader is. */
export function WhyWay({ spec, top, way, onOpen }: Props) {
  const t = useTranslations('why');
  const depth = way.length;
  const steps = [{ unit: top.area, value: top.total, version: null }, ...way];
  return (
    <nav aria-label={t('way.label')} className={styles.way}>
      <ol>
        {steps.map(({ unit, value, version }, at) => {
          const above = steps[at - 1]?.unit.name ?? '';
          const name = <Official>{shortName(unit.name, above)}</Official>;
          return (
            <li key={unit.code} style={{ paddingInlineStart: at * 12 }}>
              {at < depth ? (
                <button type="button" onClick={() => onOpen(way.slice(0, at).map((step) => step.unit.code))}>
                  {name}
                </button>
              ) : (
                <span tabIndex={-1} aria-current="true">
                  {name}
                </span>
              )}
              {version !== null && <span className={styles.version}>{t('version', { n: version })}</span>}
              <span className={styles.value}>{printGrouped(spec.kind, value)}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
