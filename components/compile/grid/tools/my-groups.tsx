'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/api/client';
import { problemText } from '../../problem-text';
import type { OwnGroup } from '../grid-tree';
import type { ToolProps } from './grid-tools';
import styles from './tools.module.css';

type Props = Pick<ToolProps, 'looking' | 'around'> & { onEdit: (group: OwnGroup | 'new') => void };

/** One's own groups: which of them are shown, and the way to make, change and delete them. */
export function MyGroups({ looking, around, onEdit }: Props) {
  const t = useTranslations('grid');
  const compile = useTranslations('compile');
  const router = useRouter();
  const { by, groups } = looking.look.grid;
  const { grid, ownGroups } = around;
  const toggle = (id: string) => {
    const now = groups.includes(id) ? groups.filter((each) => each !== id) : [...groups, id];
    looking.turnGrid({ by: now.length > 0 ? 'own' : 'kind', groups: now, only: [], shut: [] });
  };
  const remove = async ({ id }: OwnGroup) => {
    const answer = await call('DELETE', `/years/${grid.year.year}/rollup/${grid.area.code}/groups/${id}`);
    if (!answer.ok) return toast(problemText(answer.problem, compile('offline')));
    if (groups.includes(id)) toggle(id);
    toast(t('mine.removed'));
    router.refresh();
  };
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t('mine.title')}</legend>
      {ownGroups.length === 0 && <p className={styles.hint}>{t('mine.none')}</p>}
      {ownGroups.map((group) => (
        <div key={group.id} className={styles.mine}>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={by === 'own' && groups.includes(group.id)}
              onChange={() => toggle(group.id)}
            />
            <span>{group.isOwn ? group.name : t('mine.by', { name: group.name, by: group.by })}</span>
          </label>
          <span className={styles.hint}>{t('mine.of', { n: group.units.length })}</span>
          {group.isOwn && (
            <>
              <button
                type="button"
                className={styles.link}
                aria-label={t('mine.editNamed', { name: group.name })}
                onClick={() => onEdit(group)}
              >
                {t('mine.edit')}
              </button>
              <button
                type="button"
                className={styles.link}
                aria-label={t('mine.removeNamed', { name: group.name })}
                onClick={() => remove(group)}
              >
                {t('mine.remove')}
              </button>
            </>
          )}
        </div>
      ))}
      {ownGroups.length > 1 && <p className={styles.hint}>{t('mine.first')}</p>}
      <div>
        <button type="button" className={styles.link} onClick={() => onEdit('new')}>
          {t('mine.new')}
        </button>
      </div>
    </fieldset>
  );
}
