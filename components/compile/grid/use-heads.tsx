import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { UnitStatus } from '@/components/status/unit-status';
import { compilePath, type Look } from '../address';
import { statusOf } from '../left-out';
import { shortName } from '../short-name';
import { plainGridLook } from './grid-look';
import type { GroupNode } from './grid-tree';
import type { Around } from './use-arranged';
import type { HeadOf } from './use-lines';

/** What stands at the left of each row: its name, where it leads, and how its return stands. */
export function useHeadOf({ grid }: Around, look: Look): HeadOf {
  const t = useTranslations('compile');
  const words = useTranslations('grid');
  const { year, area } = grid;
  const { basis, sections } = look;
  const { sort, compact, hideRows, hideColumns } = look.grid;
  const below = useMemo(
    () => ({ ...plainGridLook, sort, compact, hideRows, hideColumns }),
    [sort, compact, hideRows, hideColumns],
  );
  const names = useMemo(() => new Map(grid.rows.map(({ unit }) => [unit.code, unit.name])), [grid.rows]);
  const nameOf = useCallback(
    ({ title }: GroupNode) => {
      if (title === 'others') return words('others');
      return 'kind' in title ? t(`group.${title.kind}`) : words('ownSubtotal', { name: title.name });
    },
    [t, words],
  );
  return useCallback(
    (node, level, expanded) => {
      const shared = { level, expanded, href: null };
      if (node.kind === 'group') {
        const name = nameOf(node);
        const status = t('grid.accepted', { n: node.accepted, of: node.of });
        return { ...shared, name, title: name, status };
      }
      if (node.kind === 'adjustments') {
        const name = t('adjustments.title');
        return { ...shared, name, title: name, status: null };
      }
      const { unit, kind } = node.row;
      return {
        ...shared,
        name: shortBelow(unit.name, [area.name, names.get(unit.parent ?? '') ?? area.name]),
        title: unit.name,
        href:
          kind === 'compiled'
            ? compilePath(year.year, unit.code, { view: 'grid', basis, sections, grid: below })
            : `/years/${year.year}/review/${unit.code}`,
        status: <UnitStatus kind={kind} status={statusOf(node.row)} />,
      };
    },
    [t, nameOf, names, year, area, basis, sections, below],
  );
}

/** A name without those of the areas above it, outermost first. */
function shortBelow(name: string, areas: readonly string[]): string {
  const [outer = ''] = areas;
  return areas.reduce((short, area) => shortName(short, shortName(area, outer)), shortName(name, outer));
}
