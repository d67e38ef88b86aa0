import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { GroupNode } from '../grid-tree';

/** A group's name, where it stands for its units and not for their subtotal. */
export function useGroupName(): (group: Pick<GroupNode, 'title'>) => string {
  const t = useTranslations('grid');
  return useCallback(
    ({ title }) => {
      if (title === 'others') return t('others');
      return 'kind' in title ? t(`group.kindOf.${title.kind}`) : title.name;
    },
    [t],
  );
}
