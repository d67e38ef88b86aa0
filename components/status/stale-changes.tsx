import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Changes } from '@/lib/queries/staleness-view';
import { StaleCells } from './stale-cells';
import styles from './stale-changes.module.css';
import { StaleUnits } from './stale-units';

/** What changed since a compiled version was made: the cells that differ and why, the units, and the rows of the ledger. */
export function StaleChanges({ stale, now }: { stale: Changes; now: Date }) {
  return (
    <div className={styles.changes}>
      {stale.cells.length > 0 && <StaleCells stale={stale} />}
      {stale.units.length > 0 && <StaleUnits {...{ stale, now }} />}
      {(stale.adjustments.length > 0 || stale.omissions.length > 0) && <StaleLedger stale={stale} />}
    </div>
  );
}

const omissionWords = {
  added: 'omissionAdded',
  removed: 'omissionRemoved',
  reworded: 'omissionReworded',
} as const;

function StaleLedger({ stale: { edition: id, adjustments, omissions } }: { stale: Changes }) {
  const t = useTranslations('stale.ledger');
  const edition = editionById(id);
  return (
    <section>
      <h3 className={styles.title}>{t('title')}</h3>
      <ul className={styles.ledger}>
        {adjustments.map(({ change, adjustment: { id: row, cell, amount, reason } }) => {
          const spec = cellOf(edition, cell);
          const printed = (amount > 0n ? '+' : '') + printGrouped(spec?.kind ?? 'count', amount);
          return <li key={row}>{t(change, { cell: spec?.label ?? cell, amount: printed, reason })}</li>;
        })}
        {omissions.map(({ change, omission: { unit, name, reason } }) => (
          <li key={unit}>
            <Official>{t(omissionWords[change], { name, reason })}</Official>
          </li>
        ))}
      </ul>
    </section>
  );
}
