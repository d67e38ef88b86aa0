'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { UnitStatus } from '@/components/status/unit-status';
import { TotalsAbove } from '@/components/table/totals-above';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { formats } from '@/lib/i18n/format';
import type { ByAt } from '@/lib/queries/why-views';
import type { Look } from '../address';
import { unitPath } from '../unit-path';
import { PartCells } from './part-cells';
import type { ToldFigure } from './told-way';
import styles from './way.module.css';
import panel from './why.module.css';

type Props = {
  spec: CellSpec;
  edition: Edition;
  figure: ToldFigure;
  look: Look;
  now: Date;
  onOpenPart: (code: string) => void;
};

/** The end of the way: one unit's figure, who gave it and who accepted it, what was said about it, and the stamped sheet. */
export function WhyFigure({ spec, edition, figure, look, now, onOpenPart }: Props) {
  const t = useTranslations('why.figure');
  const at = formats(useLocale()).at;
  const { year, unit, version, kind, status, latestVersion } = figure;
  const told = (one: ByAt) => t('byAt', { by: one.by, at: at(one.at, now) });
  const form = `/years/${year}/returns/${unit.code}`;
  const sheet = unitPath(year, figure, { ...look, view: 'table', cell: spec.code });
  const draft = t(kind === 'compiled' ? 'notCompiled' : 'draft');
  return (
    <>
      <p className={styles.lead}>
        <UnitStatus kind={kind} status={status} />
      </p>
      <p className={styles.figure}>
        {figure.value === null ? t('blank') : printGrouped(spec.kind, figure.value)}{' '}
        {figure.value !== null && <Official>{spec.unit}</Official>}
      </p>
      <dl className={styles.facts}>
        <dt>{t('standsIn')}</dt>
        <dd>{version === null ? draft : t('version', { n: version })}</dd>
        {figure.saved && <Fact name={t('saved')} value={told(figure.saved)} />}
        {figure.submitted && <Fact name={t('submitted')} value={told(figure.submitted)} />}
        {version !== null && (
          <Fact name={t('accepted')} value={figure.accepted ? told(figure.accepted) : t('notAccepted')} />
        )}
      </dl>
      {version !== null && latestVersion !== null && latestVersion > version && (
        <p className={styles.lead}>{t('newer', { n: latestVersion })}</p>
      )}
      {spec.parts && <PartCells edition={edition} parts={figure.parts} onOpen={onOpenPart} />}
      <Said figure={figure} />
      <Scans figure={figure} />
      <p className={styles.links}>
        <Link href={sheet.includes('?') ? sheet : `${sheet}#cell-${spec.code}`} prefetch={false}>
          {t('toReturn')}
        </Link>
        {version !== null && (
          <Link href={`${form}/versions/${version}`} prefetch={false}>
            {t('toVersion', { n: version })}
          </Link>
        )}
      </p>
      <TotalsAbove key={unit.code} {...{ year, spec }} unit={unit.code} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Said({ figure: { said } }: { figure: ToldFigure }) {
  const t = useTranslations('why.figure');
  if (said.length === 0) return null;
  return (
    <section>
      <h3 className={panel.heading}>{t('said')}</h3>
      <ul className={styles.said}>
        {said.map(({ rule, message, explanation }) => (
          <li key={`${rule} ${message}`}>
            <p className={styles.rule}>{message ?? t('notBroken')}</p>
            <p>{explanation ?? t('unexplained')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Scans({ figure: { scans, year, unit, version } }: { figure: ToldFigure }) {
  const t = useTranslations('why.figure');
  if (version === null) return null;
  return (
    <section>
      <h3 className={panel.heading}>{t('scans')}</h3>
      {scans.length === 0 && <p className={panel.text}>{t('noScans')}</p>}
      {scans.map(({ id, name }) => (
        <p key={id}>
          <a href={`/api/v1/years/${year}/returns/${unit.code}/scans/${id}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        </p>
      ))}
    </section>
  );
}
