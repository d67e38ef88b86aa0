'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { CellChoice } from './cell-choice';
import { Choices } from './choices';
import type { ToolProps } from './grid-tools';
import styles from './tools.module.css';

/** By which column the rows stand, and which end first; the head of a column does the same by a click. */
export function SortTool({ looking, around }: Pick<ToolProps, 'looking' | 'around'>) {
  const t = useTranslations('grid');
  const { sort } = looking.look.grid;
  const by = (value: string) =>
    looking.turnGrid({
      sort: value === '' ? null : { by: value, descending: sort?.descending ?? isFigure(value) },
    });
  return (
    <Disclosure label={t(sort ? 'sort.on' : 'sort.label')} look="button">
      <div className={styles.panel}>
        <CellChoice edition={around.edition} label={t('sort.by')} value={sort?.by ?? ''} onChange={by}>
          <option value="">{t('sort.official')}</option>
          <option value="name">{t('sort.name')}</option>
          <option value="status">{t('sort.status')}</option>
        </CellChoice>
        {sort && (
          <Choices
            kind="radio"
            legend={t('sort.direction')}
            choices={[
              { value: 'down', label: t('sort.descending') },
              { value: 'up', label: t('sort.ascending') },
            ]}
            chosen={[sort.descending ? 'down' : 'up']}
            onChange={([way]) => looking.turnGrid({ sort: { ...sort, descending: way === 'down' } })}
          />
        )}
        <p className={styles.hint}>{t('sort.blankLast')}</p>
      </div>
    </Disclosure>
  );
}

function isFigure(by: string): boolean {
  return by !== 'name' && by !== 'status';
}
