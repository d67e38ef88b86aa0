'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { groupings } from '../grid-look';
import type { OwnGroup } from '../grid-tree';
import { Choices } from './choices';
import type { ToolProps } from './grid-tools';
import { GroupDialog } from './group-dialog';
import { MyGroups } from './my-groups';
import styles from './tools.module.css';

/** By what the rows are grouped: as the official list is, by one's own groups, or not at all. */
export function GroupTool({ looking, around, nodes }: ToolProps) {
  const t = useTranslations('grid');
  const [edited, setEdited] = useState<OwnGroup | 'new' | null>(null);
  const { by, groups } = looking.look.grid;
  const offered = around.ownGroups;
  return (
    <>
      <Disclosure label={t('group.label')} look="button">
        <div className={styles.panel}>
          <Choices
            kind="radio"
            legend={t('group.by')}
            choices={groupings
              .filter((each) => each !== 'own' || offered.length > 0)
              .map((value) => ({ value, label: t(`group.${value}`) }))}
            chosen={[by]}
            onChange={([now]) => {
              const chosen = groupings.find((each) => each === now) ?? 'kind';
              const all = groups.length > 0 ? groups : offered.map(({ id }) => id);
              looking.turnGrid({ by: chosen, groups: chosen === 'own' ? all : [], only: [], shut: [] });
            }}
          />
          <MyGroups {...{ looking, around }} onEdit={setEdited} />
        </div>
      </Disclosure>
      {edited && (
        <GroupDialog
          {...{ looking, around, nodes }}
          group={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
