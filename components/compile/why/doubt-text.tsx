'use client';

import { useTranslations } from 'next-intl';
import { printGrouped } from '@/lib/cells/print';
import type { CellKind } from '@/lib/editions/types';
import type { Doubt } from '@/lib/rollup/overlap';

/** Why an adjustment deserves a second look, with the numbers. */
export function DoubtText({ doubt, kind, units }: { doubt: Doubt; kind: CellKind; units: number }) {
  const t = useTranslations('ledger');
  if (doubt.kind === 'adds') return t('doubt.adds');
  const taken = printGrouped(kind, doubt.taken);
  if (doubt.kind === 'moreThanReported')
    return t('doubt.moreThanReported', { taken, reported: printGrouped(kind, doubt.reported) });
  if (units === 1) return t('doubt.single');
  return t('doubt.moreThanTwice', { taken, most: printGrouped(kind, doubt.most) });
}
