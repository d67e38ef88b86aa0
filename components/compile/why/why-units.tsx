'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { UnitStatus } from '@/components/status/unit-status';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import type { RollupPart } from '@/lib/queries/views';
import { shortName } from '../short-name';
import { partsBySize } from './parts';
import styles from './why.module.css';

const first = 10;

type Props = {
  spec: CellSpec;
  area: string;
  parts: readonly RollupPart[];
  /** The unit whose row the cursor stood in. */
  marked: string | null;
  hrefOf: (part: RollupPart) => string;
  unopened: ReadonlySet<string>;
  now: Date;
};

/** The units that make a total, the largest first; those that reported zero and those that are not in stand apart. */
export function WhyUnits({ spec, area, parts, marked, hrefOf, unopened, now }: Props) {
  const t = useTranslations('compile');
  const [all, setAll] = useState(false);
  const { counted, zeros, missing } = partsBySize(parts);
  const shown = all ? counted : counted.filter(({ part }, at) => at < first || part.unit.code === marked);
  return (
    <section>
      <h3 className={styles.heading}>{t('why.units')}</h3>
      {counted.length === 0 && <p className={styles.text}>{t('why.noUnits')}</p>}
      <ul className={styles.units}>
        {shown.map(({ part, value, bar }) => (
          <li key={part.unit.code} data-marked={part.unit.code === marked || undefined}>
            <Link href={hrefOf(part)} className={styles.unit} prefetch={false} title={part.unit.name}>
              <Official>{shortName(part.unit.name, area)}</Official>
            </Link>
            <span className={styles.value}>{printGrouped(spec.kind, value)}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${bar}%` }} />
            </span>
            <Source part={part} now={now} />
          </li>
        ))}
      </ul>
      {shown.length < counted.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('why.all', { n: counted.length })}
        </button>
      )}
      <Names title={t('why.zeros', { n: zeros.length })} {...{ parts: zeros, area, hrefOf, unopened }} />
      <Names
        title={t('why.missing', { n: missing.length })}
        {...{ parts: missing, area, hrefOf, unopened }}
        withStatus
      />
    </section>
  );
}

/** Status, version and person behind one value. */
function Source({ part, now }: { part: RollupPart; now: Date }) {
  const t = useTranslations('compile');
  const at = formats(useLocale()).at;
  return (
    <span className={styles.source}>
      <UnitStatus kind={part.kind} status={part.status} />
      {part.version !== null && <span>{t('version', { n: part.version })}</span>}
      {part.by && <span>{part.by}</span>}
      {part.at && <span>{at(part.at, now)}</span>}
    </span>
  );
}

type NamesProps = {
  title: string;
  parts: readonly RollupPart[];
  area: string;
  hrefOf: (part: RollupPart) => string;
  unopened: ReadonlySet<string>;
  withStatus?: boolean;
};

function Names({ title, parts, area, hrefOf, unopened, withStatus = false }: NamesProps) {
  if (parts.length === 0) return null;
  return (
    <details className={styles.names} open={withStatus && parts.length < first}>
      <summary>{title}</summary>
      <ul>
        {parts.map((part) => (
          <li key={part.unit.code}>
            <Link href={hrefOf(part)} prefetch={false} title={part.unit.name}>
              <Official>{shortName(part.unit.name, area)}</Official>
            </Link>
            {withStatus && (
              <UnitStatus kind={part.kind} status={unopened.has(part.unit.code) ? 'unopened' : part.status} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
