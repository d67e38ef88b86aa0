'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from '@/components/ui/mark';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { CellLinks } from './cell-links';
import styles from './effect-told.module.css';
import type { Told, ToldEffect } from './review-data';
import side from './review-side.module.css';

const looks = {
  error: { icon: 'error', tone: 'error' },
  warning: { icon: 'warning', tone: 'warning' },
  hint: { icon: 'hint', tone: 'plain' },
} as const;

/** Which rules of the area's own table would newly be broken or mended if this version were accepted. */
export function EffectTold({ effect, edition }: { effect: ToldEffect; edition: Edition }) {
  const t = useTranslations('queue.effect');
  const { area, children, instead, mended, still } = effect;
  const isNone = effect.new.length === 0 && mended.length === 0;
  return (
    <section aria-labelledby="effect">
      <h2 id="effect" className={side.sideTitle}>
        {t('title', { area })}
      </h2>
      <p className={side.text}>
        {t('children', { ...children, instead: instead === null ? 'none' : String(instead) })}
      </p>
      {isNone && <p className={side.text}>{t('none')}</p>}
      {effect.new.length > 0 && (
        <>
          <p className={styles.group}>
            <strong>{t('new', { n: effect.new.length })}</strong>
          </p>
          {effect.new.map((told) => (
            <Line key={keyOf(told)} told={told} edition={edition} />
          ))}
        </>
      )}
      {mended.length > 0 && (
        <>
          <p className={styles.group}>
            <Mark icon="check" tone="done">
              {t('mended', { n: mended.length })}
            </Mark>
          </p>
          {mended.map((told) => (
            <p key={keyOf(told)} className={styles.mended}>
              {told.message}
            </p>
          ))}
        </>
      )}
      {still.length > 0 && <Still still={still} edition={edition} />}
    </section>
  );
}

function Still({ still, edition }: { still: ToldEffect['still']; edition: Edition }) {
  const t = useTranslations('queue.effect');
  return (
    <details className={styles.still}>
      <summary>{t('still', { n: still.length })}</summary>
      {still.map(({ told, before }) => (
        <Line key={keyOf(told)} told={told} edition={edition}>
          <Gap before={before} after={told} edition={edition} />
        </Line>
      ))}
    </details>
  );
}

/** How far the two sides are apart, without this version and with it. */
function Gap({ before, after, edition }: { before: Told; after: Told; edition: Edition }) {
  const t = useTranslations('queue.effect');
  const [from, to] = [gapOf(before), gapOf(after)];
  const kind = cellOf(edition, after.cells[0] ?? '')?.kind;
  if (from === null || to === null || kind === undefined) return null;
  const values = { from: printGrouped(kind, from), to: printGrouped(kind, to) };
  return (
    <p className={side.text}>{t(from === to ? 'sameGap' : to > from ? 'widerGap' : 'closerGap', values)}</p>
  );
}

function gapOf({ left, right }: Told): bigint | null {
  if (!left || !right) return null;
  const gap = left.total - right.total;
  return gap < 0n ? -gap : gap;
}

type LineProps = { told: Told; edition: Edition; children?: ReactNode };

function Line({ told, edition, children }: LineProps) {
  const severity = useTranslations('status.severity');
  return (
    <div className={side.finding}>
      <p>
        <Mark {...looks[told.severity]}>{severity(told.severity)}</Mark> {told.message}
      </p>
      {children}
      <CellLinks cells={told.cells} edition={edition} />
    </div>
  );
}

function keyOf({ rule, column }: Told): string {
  return `${rule} ${column}`;
}
