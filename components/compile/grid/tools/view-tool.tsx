'use client';

import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Choices } from './choices';
import type { ToolProps } from './grid-tools';
import styles from './tools.module.css';

/** What is hidden, and how dense the rows are. */
export function ViewTool({ looking }: Pick<ToolProps, 'looking'>) {
  const t = useTranslations('grid');
  const { hideRows, hideColumns, compact } = looking.look.grid;
  const chosen = [hideRows && 'rows', hideColumns && 'columns'].filter((each) => each !== false);
  return (
    <Disclosure label={t('view.label')} look="button">
      <div className={styles.panel}>
        <Choices
          kind="checkbox"
          legend={t('view.hide')}
          choices={[
            { value: 'rows', label: t('view.rows') },
            { value: 'columns', label: t('view.columns') },
          ]}
          chosen={chosen}
          onChange={(now) =>
            looking.turnGrid({ hideRows: now.includes('rows'), hideColumns: now.includes('columns') })
          }
        />
        <Choices
          kind="radio"
          legend={t('view.density')}
          choices={[
            { value: 'normal', label: t('view.normal') },
            { value: 'compact', label: t('view.compact') },
          ]}
          chosen={[compact ? 'compact' : 'normal']}
          onChange={([density]) => looking.turnGrid({ compact: density === 'compact' })}
        />
      </div>
    </Disclosure>
  );
}
