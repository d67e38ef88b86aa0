'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './mention-list.module.css';
import type { Mention } from './use-mention';

/** The people who are offered while an @ is being written on; the focus stays in the text. */
export function MentionList({ mention }: { mention: Mention }) {
  const t = useTranslations('talk.mention');
  const role = useTranslations('status.role');
  const { offered, active, listId, optionId, pick } = mention;
  return (
    <>
      <VisuallyHidden>
        <span role="status">{offered.length > 0 ? t('offered', { count: offered.length }) : ''}</span>
      </VisuallyHidden>
      {offered.length > 0 && (
        <div role="listbox" id={listId} aria-label={t('people')} className={styles.list}>
          {offered.map((person, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read in the text, which keeps the focus
            <div
              key={person.id}
              role="option"
              id={optionId(at)}
              tabIndex={-1}
              aria-selected={at === active}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
            >
              <span className={styles.name}>{person.name}</span>
              <span className={styles.unit}>
                <Official>{person.unit.name}</Official> {role(person.role)}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
