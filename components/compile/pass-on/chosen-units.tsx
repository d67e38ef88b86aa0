import { useTranslations } from 'next-intl';
import type { PassOnUnit } from '@/lib/queries/levels-views';
import { shortName } from '../short-name';
import styles from './pass-on.module.css';

type Props = {
  chosen: readonly { unit: string; cells: readonly string[] }[];
  units: readonly PassOnUnit[];
  area: string;
};

/** Names what the step will do. */
export function ChosenUnits({ chosen, units, area }: Props) {
  const t = useTranslations('levels');
  const names = new Map(units.map(({ unit }) => [unit.code, shortName(unit.name, area)]));
  const list = chosen.map(({ unit, cells }) =>
    t('dialog.chosenUnit', { unit: names.get(unit) ?? unit, n: cells.length }),
  );
  return (
    <p className={styles.chosen} aria-live="polite">
      {list.length > 0 && t('dialog.chosen', { list: list.join(t('passOn.separator')) })}
    </p>
  );
}
