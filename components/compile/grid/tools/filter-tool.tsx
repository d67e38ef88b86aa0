'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { standings } from '../grid-look';
import { Choices } from './choices';
import { ConditionForm } from './condition-form';
import type { ToolProps } from './grid-tools';
import styles from './tools.module.css';
import { useGroupName } from './use-group-name';

/** Which units are shown: by status, by group, by what the rules say, by their figures. */
export function FilterTool({ looking, around, all }: ToolProps) {
  const t = useTranslations('grid');
  const status = useTranslations('status');
  const nameOf = useGroupName();
  const { grid } = looking.look;
  const groups = all.filter((node) => node.kind === 'group');
  const active = [grid.status, grid.only, grid.where].reduce(
    (sum, list) => sum + list.length,
    grid.told ? 1 : 0,
  );
  return (
    <Disclosure label={active > 0 ? t('filter.on', { n: active }) : t('filter.label')} look="button">
      <div className={styles.panel}>
        <Choices
          kind="checkbox"
          legend={t('status')}
          choices={standings.map((value) => ({ value, label: status(value) }))}
          chosen={grid.status}
          onChange={(now) =>
            looking.turnGrid({ status: standings.filter((standing) => now.includes(standing)) })
          }
        />
        {groups.length > 1 && (
          <Choices
            kind="checkbox"
            legend={t('group.label')}
            choices={groups.map((group) => ({ value: group.id, label: nameOf(group) }))}
            chosen={grid.only}
            onChange={(only) => looking.turnGrid({ only })}
          />
        )}
        <Choices
          kind="checkbox"
          legend={t('filter.rules')}
          choices={[
            {
              value: 'told',
              label:
                around.grid.closed.length > 0
                  ? t('filter.toldOnly')
                  : t('filter.told', { n: around.toldUnits.size }),
            },
          ]}
          chosen={grid.told ? ['told'] : []}
          onChange={(now) => looking.turnGrid({ told: now.length > 0 })}
        />
        <ConditionForm
          edition={around.edition}
          onAdd={(condition) => looking.turnGrid({ where: [...grid.where, condition] })}
        />
      </div>
    </Disclosure>
  );
}
