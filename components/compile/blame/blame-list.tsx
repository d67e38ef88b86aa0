'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { UnitStatus } from '@/components/status/unit-status';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { Skeleton } from '@/components/ui/skeleton';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { CellKind, Edition } from '@/lib/editions/types';
import type { BlamedView, BlameView } from '@/lib/queries/read-blame';
import type { Look } from '../address';
import styles from '../listing.module.css';
import { shortName } from '../short-name';
import type { Told } from '../told';
import { wayBack } from './way-back';

const first = 8;

export type Target = { year: number; area: string; areaName: string; look: Look };
type Props = { target: Target; told: Told; read: () => Promise<BlameView | null> };

/** Under a broken rule of an area's table: the units that make it break, by how much, and the way to send it back to them. */
export function BlameList({ target, told, read }: Props) {
  const t = useTranslations('blame');
  const [view, setView] = useState<BlameView | 'loading' | null>('loading');
  useEffect(() => {
    let isCurrent = true;
    const settle = (found: BlameView | null) => isCurrent && setView(found);
    read().then(settle, () => settle(null));
    return () => {
      isCurrent = false;
    };
  }, [read]);
  if (view === 'loading') return <Skeleton lines={4} />;
  if (view === null) return <Notice tone="error">{t('failed')}</Notice>;
  return <Blamed {...{ target, told, view }} />;
}

function Blamed({ target, told, view }: { target: Target; told: Told; view: BlameView }) {
  const t = useTranslations('blame');
  const [isAll, setIsAll] = useState(false);
  const edition = editionById(view.edition);
  const kind = cellOf(edition, view.finding.cells[0] ?? '')?.kind ?? 'count';
  const shown = isAll ? view.units : view.units.slice(0, first);
  return (
    <section className={styles.listing} aria-label={t('title')}>
      <p className={styles.lead}>
        {t('sum', { difference: signed(kind, view.difference), units: view.units.length })}
        {view.adjustments !== 0n && t('adjustments', { amount: signed(kind, view.adjustments) })}
        {view.rest !== 0n && t('rest', { amount: signed(kind, view.rest) })}
      </p>
      <table className={styles.units}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className={styles.difference}>
              {t('difference')}
            </th>
            <th scope="col">{t('why')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((blamed) => (
            <Line key={blamed.unit.code} {...{ target, told, edition, kind, blamed }} />
          ))}
        </tbody>
      </table>
      {shown.length < view.units.length && (
        <button type="button" className={styles.more} onClick={() => setIsAll(true)}>
          {t('all', { n: view.units.length })}
        </button>
      )}
    </section>
  );
}

type LineProps = { target: Target; told: Told; edition: Edition; kind: CellKind; blamed: BlamedView };

function Line({ target, told, edition, kind, blamed }: LineProps) {
  const t = useTranslations('blame');
  const { unit, difference, breaks, explanation, cells } = blamed;
  const way = wayBack(target, blamed, told.message);
  return (
    <tr>
      <th scope="row" title={unit.name}>
        <Official>{shortName(unit.name, target.areaName)}</Official>
      </th>
      <td className={styles.difference}>{signed(kind, difference)}</td>
      <td className={styles.why}>
        <UnitStatus kind={blamed.kind} status={blamed.status} />
        {breaks && <span>{t('breaks')}</span>}
        {explanation && <q>{explanation}</q>}
        {cells.length > 0 && (
          <span className={styles.cells}>
            <Official>{cells.map((code) => cellOf(edition, code)?.label ?? code).join('、')}</Official>
          </span>
        )}
      </td>
      <td className={styles.way}>
        <Link href={way.href} prefetch={false}>
          {t(`way.${way.to}`, { cells: cells.length })}
          <VisuallyHidden>{unit.name}</VisuallyHidden>
        </Link>
      </td>
    </tr>
  );
}

function signed(kind: CellKind, value: bigint): string {
  return `${value > 0n ? '+' : ''}${printGrouped(kind, value)}`;
}
