'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Official } from '@/components/ui/official';
import { Skeleton } from '@/components/ui/skeleton';
import { call } from '@/lib/api/client';
import type { totalsBody } from '@/lib/api/schemas/figures';
import { fromJson } from '@/lib/cells/parse';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import styles from './totals-above.module.css';

type Totals = (typeof totalsBody)['_output'];
type Total = Totals['totals'][number];
type Above = NonNullable<Total['above']>;
type Print = (value: number | null) => string;
type Props = { year: number; unit: string; spec: CellSpec };

/** Which totals above a unit contain its figure, and which version of it; read when it is shown. */
export function TotalsAbove({ year, unit, spec }: Props) {
  const t = useTranslations('totals');
  const [state, setState] = useState<Totals | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isCurrent = true;
    call<Totals>('GET', `/years/${year}/returns/${unit}/cells/${spec.code}/totals`).then(
      (answer) => isCurrent && setState(answer.ok ? answer.data : 'failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [year, unit, spec.code]);
  if (state === 'loading') return <Skeleton lines={3} />;
  if (state === 'failed') return <p role="alert">{t('failed')}</p>;
  const print: Print = (value) => {
    const reading = fromJson(spec.kind, value);
    return ('value' in reading && printGrouped(spec.kind, reading.value)) || t('blank');
  };
  const known = state.totals.flatMap(({ area, above }) => (above ? [{ area, above }] : []));
  const named = state.totals.filter(({ above }) => above === null).map(({ area }) => area.name);
  return (
    <section className={styles.totals}>
      <h3>{t('title')}</h3>
      <Own totals={state} print={print} />
      <ol>
        {known.map(({ area, above }) => (
          <li key={area.code}>
            <p className={styles.area}>
              <strong>
                <Official>{area.name}</Official>
              </strong>
              <span>{print(above.total)}</span>
            </p>
            <Contained above={above} print={print} />
          </li>
        ))}
      </ol>
      {named.length > 0 && <p>{t('named', { n: named.length, areas: named.join(t('separator')) })}</p>}
    </section>
  );
}

/** The unit's own figure: accepted, and as it is now where that differs. */
function Own({ totals: { now, accepted, totals }, print }: { totals: Totals; print: Print }) {
  const t = useTranslations('totals');
  const status = useTranslations('status');
  if (totals.length === 0) return <p>{t('top')}</p>;
  if (!accepted) return <p>{t('notAccepted', { value: print(now.value) })}</p>;
  const isNow = now.version === accepted.version;
  return (
    <p>
      {t('accepted', { n: accepted.version, value: print(accepted.value) })}{' '}
      {!isNow && t('notCounted', { value: print(now.value), status: status(now.status) })}
    </p>
  );
}

function Contained({ above, print }: { above: Above; print: Print }) {
  const t = useTranslations('totals');
  const { contained, missing, behind, compiled } = above;
  return (
    <>
      {contained && (
        <p>
          {t('contained', {
            n: contained.version,
            value: print(contained.value),
            share: contained.share === null ? 'none' : contained.share.toFixed(1),
          })}
        </p>
      )}
      {missing && <p>{t(`missing.${missing.reason}`, { name: missing.at.name })}</p>}
      {behind && <p>{t('behind', { name: behind.name })}</p>}
      {compiled && (
        <p>
          {t(`compiled.${compiled.status}`, { n: compiled.version })}
          {compiled.contained === null
            ? t('compiled.without')
            : compiled.contained === contained?.version
              ? t('compiled.same')
              : t('compiled.with', { n: compiled.contained, value: print(compiled.value) })}
        </p>
      )}
    </>
  );
}
