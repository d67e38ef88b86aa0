import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import type { ProgressGroup } from '@/lib/progress/groups';

/** What a group of rows is called: its kind, with the compiled tables apart, or the area whose units they are. */
export function GroupName({ group: { kind, area, rows } }: { group: ProgressGroup }) {
  const t = useTranslations('progress');
  const status = useTranslations('status');
  if (kind === null)
    return t.rich('group.below', { area: area?.name ?? '', official: (name) => <Official>{name}</Official> });
  const name = status(`group.${kind}`);
  return rows.every((row) => row.kind === 'compiled') ? t('group.tables', { kind: name }) : name;
}
