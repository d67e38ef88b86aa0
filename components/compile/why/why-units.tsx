'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { UnitStatus } from '@/components/status/unit-status';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import type { RollupCell, RollupPart } from '@/lib/queries/opened-views';
import { statusOf } from '../left-out';
import { shortName } from '../short-name';
import { opensFurther, partsBySize, type SizedPart } from './parts';
import styles from './why.module.css';

const first = 10;

type Props = {
  spec: CellSpec;
  cell: RollupCell;
  /** The unit whose row the cursor stood in. */
  marked: string | null;
  now: Date;
  onOpen: (unit: string) => void;
};

/** The units that make a total, by their share of it; those that reported zero and those that are not in stand apart. */
export function WhyUnits({ spec, cell, marked, now, onOpen }: Props) {
  const t = useTranslations('compile');
  const why = useTranslations('why');
  const [all, setAll] = useState(false);
  const { counted, zeros, missing } = partsBySize(cell.units);
  const shown = all ? counted : counted.filter(({ part }, at) => at < first || part.unit.code === marked);
  const names = { area: cell.area.name, onOpen };
  return (
    <section>
      <h3 className={styles.heading}>{t('why.units')}</h3>
      {counted.length === 0 && <p className={styles.text}>{t('why.noUnits')}</p>}
      <ul className={styles.units} onKeyDown={moveOn}>
        {shown.map((sized) => (
          <Line
            key={sized.part.unit.code}
            {...{ sized, spec, now, onOpen }}
            area={names.area}
            isMarked={sized.part.unit.code === marked}
          />
        ))}
      </ul>
      {shown.length < counted.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('why.all', { n: counted.length })}
        </button>
      )}
      {counted.length > 1 && !cell.sharesAddUp && <p className={styles.note}>{why('sharesApart')}</p>}
      <Names title={why('zeros', { n: zeros.length })} parts={zeros} {...names} />
      <Names title={why('missing', { n: missing.length })} parts={missing} {...names} withStatus />
    </section>
  );
}

type LineProps = Pick<Props, 'spec' | 'now' | 'onOpen'> & {
  sized: SizedPart;
  area: string;
  isMarked: boolean;
};

function Line({ sized: { part, value, bar }, spec, now, area, isMarked, onOpen }: LineProps) {
  const why = useTranslations('why');
  const at = formats(useLocale()).at;
  return (
    <li data-marked={isMarked || undefined}>
      <button
        type="button"
        className={styles.unit}
        data-unit={part.unit.code}
        onClick={() => onOpen(part.unit.code)}
        title={part.unit.name}
      >
        <Official>{shortName(part.unit.name, area)}</Official>
        {opensFurther(part) && <span aria-hidden="true"> ›</span>}
      </button>
      <span className={styles.value}>{printGrouped(spec.kind, value)}</span>
      <span className={styles.share}>
        {part.share === null ? '' : why('share', { share: printShare(part.share) })}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${bar}%` }} />
      </span>
      <span className={styles.source}>
        <UnitStatus kind={part.kind} status={part.status} />
        {part.version !== null && <span>{why('version', { n: part.version })}</span>}
        {part.by && <span>{part.by}</span>}
        {part.at && <span>{at(part.at, now)}</span>}
      </span>
    </li>
  );
}

/** One decimal; what is there and rounds to nothing is not printed as nothing. */
function printShare(share: number): string {
  return share === 0 ? '<0.1' : share.toFixed(1);
}

/** Arrow keys go from unit to unit. */
function moveOn(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = at < 0 ? undefined : buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

type NamesProps = {
  title: string;
  parts: readonly RollupPart[];
  area: string;
  withStatus?: boolean;
  onOpen: (unit: string) => void;
};

function Names({ title, parts, area, withStatus = false, onOpen }: NamesProps) {
  if (parts.length === 0) return null;
  return (
    <details className={styles.names} open={withStatus && parts.length < first}>
      <summary>{title}</summary>
      <ul>
        {parts.map((part) => (
          <li key={part.unit.code}>
            <button
              type="button"
              className={styles.unit}
              data-unit={part.unit.code}
              onClick={() => onOpen(part.unit.code)}
              title={part.unit.name}
            >
              <Official>{shortName(part.unit.name, area)}</Official>
            </button>
            {part.omitted && <span className={styles.note}>{part.omitted}</span>}
            {withStatus && <UnitStatus kind={part.kind} status={statusOf(part)} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
