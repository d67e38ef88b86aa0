'use client';

import { useTranslations } from 'next-intl';
import { AskCorrection } from '@/components/steps/ask-correction';
import { shortName } from '../short-name';
import type { OwnReturn, ToldStaleness } from '../submit/own-return';

/** Units that the reason names; the office above finds the others beside the table. */
const named = 5;

/** Asks the office above for an accepted table that is stale, the reason written out. */
export function AskAgain({ own, stale }: { own: OwnReturn; stale: ToldStaleness }) {
  const t = useTranslations('stale');
  const { year, area: unit, acceptedVersion } = own;
  const changes = stale.units.slice(0, named).map(({ name, change, was, now }) =>
    t('ask.change', {
      name: shortName(name, unit.name),
      change: t(`units.${change}`, { was: was ?? 0, now: now ?? 0 }),
    }),
  );
  const more = stale.units.length > named ? t('ask.more', { n: stale.units.length }) : '';
  const units = changes.length === 0 ? t('ask.onlyLedger') : changes.join(t('line.separator')) + more;
  return (
    <AskCorrection
      {...{ year, unit, acceptedVersion }}
      size="small"
      label={t('ask.button')}
      reason={t('ask.reason', { units, cells: stale.cells.length })}
    />
  );
}
