import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf, cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { NetChange } from '@/lib/history/net-changes';
import type { FeedEntry } from '@/lib/queries/feed-views';
import { feedPath } from './address';
import styles from './history.module.css';
import { ValueOf } from './value-of';

type Props = {
  cells: FeedEntry['cells'];
  events: number;
  edition: Edition;
  at: { year: number; unit: string };
};

/** As many cells as are shown without asking. */
const few = 3;

/** The cells that were written, from → to; more than a few are unfolded on demand. */
export function EntryCells({ cells, events, edition, at }: Props) {
  const t = useTranslations('history');
  const list = (
    <ul className={styles.cells} aria-label={t('cellsOf')}>
      {inOrder(cells, edition).map((cell) => (
        <CellLine key={cell.code} {...{ cell, edition, at }} />
      ))}
    </ul>
  );
  if (cells.length <= few) return list;
  return (
    <details className={styles.details}>
      <summary>
        <Icon name="caret" />
        {t('unfold')}
        {events > 1 && <span className={styles.quiet}>{t('saves', { count: events })}</span>}
      </summary>
      {list}
    </details>
  );
}

/** As the form has them. */
function inOrder(cells: Props['cells'], edition: Edition): Props['cells'] {
  const place = new Map(cellsOf(edition).map(({ code }, index) => [code, index]));
  return [...cells].sort((one, other) => (place.get(one.code) ?? 0) - (place.get(other.code) ?? 0));
}

function CellLine({
  cell,
  edition,
  at,
}: {
  cell: NetChange<bigint | null>;
  edition: Edition;
  at: Props['at'];
}) {
  const { code, from, to } = cell;
  const spec = cellOf(edition, code);
  return (
    <li className={styles.cell}>
      <Official>
        <span className={styles.number}>{spec?.number}</span>{' '}
        <Link href={feedPath(at, { cell: code })} className={styles.label}>
          {spec?.label ?? code}
        </Link>
      </Official>
      <span className={styles.change}>
        <ValueOf edition={edition} code={code} value={from} /> →{' '}
        <ValueOf edition={edition} code={code} value={to} /> {spec && <Official>{spec.unit}</Official>}
      </span>
      <Steps cell={cell} edition={edition} />
    </li>
  );
}

const mostSteps = 6;

/** The values between, where there were any. */
function Steps({
  cell: { code, from, to, steps },
  edition,
}: {
  cell: NetChange<bigint | null>;
  edition: Edition;
}) {
  const t = useTranslations('history');
  if (steps.length < 2) return null;
  const print = (value: bigint | null) =>
    value === null ? t('blank') : printGrouped(cellOf(edition, code)?.kind ?? 'count', value);
  const between = steps.slice(0, -1);
  const shown =
    between.length <= mostSteps
      ? between.map(print)
      : [...between.slice(0, 2).map(print), '…', ...between.slice(-2).map(print)];
  const values = shown.join('、');
  return (
    <span className={styles.quiet}>
      {from === to && `${t('back')}${t('pause')}`}
      {between.length <= mostSteps
        ? t('steps', { steps: values })
        : t('stepsCut', { count: steps.length, steps: values })}
    </span>
  );
}
