import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellKind, Edition } from '@/lib/editions/types';
import { shortName } from '../short-name';
import { CellName } from './cell-name';
import styles from './pass-on.module.css';
import type { ToldCell, ToldPassOn } from './pass-on-data';

const shown = 4;
const named = 2;

type Props = { edition: Edition; area: string; passOn: ToldPassOn; onOpenCell: (code: string) => void };

/** The cells that the table came back for, each with its total and the units that stand first among those that make it. */
export function MeantCells({ edition, area, passOn, onOpenCell }: Props) {
  const t = useTranslations('levels');
  const names = new Map(passOn.units.map(({ unit }) => [unit.code, shortName(unit.name, area)]));
  if (passOn.isWhole) return <p className={styles.whole}>{t('passOn.whole')}</p>;
  return (
    <ul className={styles.meant}>
      {passOn.cells.slice(0, shown).map((cell) => (
        <li key={cell.code}>
          <button type="button" className={styles.cell} onClick={() => onOpenCell(cell.code)}>
            <CellName edition={edition} code={cell.code} />
          </button>
          <Figures cell={cell} kind={cellOf(edition, cell.code)?.kind ?? 'count'} />
          <MadeBy cell={cell} names={names} />
        </li>
      ))}
      {passOn.cells.length > shown && <li>{t('passOn.more', { n: passOn.cells.length - shown })}</li>}
    </ul>
  );
}

/** What came back, and where its units have corrected it, what it is now. */
function Figures({ cell: { was, total }, kind }: { cell: ToldCell; kind: CellKind }) {
  const t = useTranslations('levels');
  const isSame = was === null || was === total;
  const now = printGrouped(kind, total);
  return (
    <span className={styles.total}>
      {isSame ? now : t('passOn.corrected', { was: printGrouped(kind, was), now })}
    </span>
  );
}

/** The largest of those that make it, and those whose own table says something about it. */
function MadeBy({ cell, names }: { cell: ToldCell; names: ReadonlyMap<string, string> }) {
  const t = useTranslations('levels');
  const largest = cell.makers
    .filter(({ value }) => value !== null && value > 0n)
    .toSorted((a, b) => ((b.value ?? 0n) > (a.value ?? 0n) ? 1 : -1))
    .slice(0, named)
    .map(({ unit, share }) => `${names.get(unit)}${share === null ? '' : ` ${share.toFixed(1)}%`}`);
  const signed = cell.makers.filter(({ value, signs }) => signs.length > 0 && value !== null && value !== 0n);
  const said = signed.slice(0, named).map(({ unit }) => names.get(unit));
  const list = (all: readonly (string | undefined)[]) => (
    <Official>{all.join(t('passOn.separator'))}</Official>
  );
  return (
    <span className={styles.madeBy}>
      {largest.length > 0 && t.rich('passOn.largest', { list: () => list(largest) })}
      {said.length > 0 && t.rich('passOn.signed', { n: signed.length, list: () => list(said) })}
    </span>
  );
}
