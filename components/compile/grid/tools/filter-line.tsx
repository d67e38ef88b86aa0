import { useTranslations } from 'next-intl';
import { cellOf } from '@/lib/editions/cells';
import { type Condition, conditionText, type GridLook, plainGridLook } from '../grid-look';
import type { ToolProps } from './grid-tools';
import styles from './tools.module.css';
import { useGroupName } from './use-group-name';

type Props = ToolProps & { shown: number; of: number };
type Chip = { key: string; text: string; without: Partial<GridLook> };

/** What hides units now, each taken off by a click, and how many units that leaves. */
export function FilterLine({ looking, reading, around, all, shown, of }: Props) {
  const t = useTranslations('grid');
  const chips = useChips({ looking, around, all });
  if (chips.length === 0) return null;
  const { status, only, told, where, hideRows } = plainGridLook;
  return (
    <div className={styles.chips}>
      <span role="status">{t('filter.shown', { shown, of })}</span>
      {chips.map(({ key, text, without }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          aria-label={t('filter.remove', { text })}
          onClick={() => looking.turnGrid(without)}
        >
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
      <button
        type="button"
        className={styles.link}
        onClick={() => looking.turnGrid({ status, only, told, where, hideRows })}
      >
        {t('filter.clear')}
      </button>
      <span className={styles.hint}>
        {t(reading.isPartial ? 'reading.partial' : shown === 0 ? 'noMatch' : 'filter.totals')}
      </span>
    </div>
  );
}

function useChips({ looking, around, all }: Pick<ToolProps, 'looking' | 'around' | 'all'>): Chip[] {
  const t = useTranslations('grid');
  const status = useTranslations('status');
  const nameOf = useGroupName();
  const { grid } = looking.look;
  const textOf = ({ cell, test, value }: Condition) => {
    const spec = cellOf(around.edition, cell);
    return `${spec?.number ?? ''} ${spec?.label ?? cell} ${t(`test.${test}`)}${value === null ? '' : ` ${value}`}`;
  };
  const groups = all.filter((node) => node.kind === 'group' && grid.only.includes(node.id));
  return [
    ...grid.status.map((standing) => ({
      key: standing,
      text: status(standing),
      without: { status: grid.status.filter((each) => each !== standing) },
    })),
    ...groups.flatMap((group) =>
      group.kind === 'group'
        ? {
            key: group.id,
            text: nameOf(group),
            without: { only: grid.only.filter((id) => id !== group.id) },
          }
        : [],
    ),
    ...(grid.told ? [{ key: 'told', text: t('filter.toldShort'), without: { told: false } }] : []),
    ...grid.where.map((condition) => ({
      key: conditionText(condition),
      text: textOf(condition),
      without: { where: grid.where.filter((each) => each !== condition) },
    })),
    ...(grid.hideRows ? [{ key: 'hideRows', text: t('view.rowsShort'), without: { hideRows: false } }] : []),
  ];
}
