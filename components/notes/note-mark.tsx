'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './notes.module.css';
import { useThreads } from './notes-context';
import { openOf } from './threads';

type Props = {
  cell: string;
  /** Only the shape and the number are drawn; the words are read out. */
  small?: boolean;
  /** In a table where the Tab key goes from field to field, the mark is reached by other keys. */
  passed?: boolean;
};

/** Beside a cell: how many conversations about it are open, or that they are all settled. Leads to them. */
export function NoteMark({ cell, small = false, passed = false }: Props) {
  const t = useTranslations('talk.mark');
  const { threads, show } = useThreads();
  const here = threads.filter((thread) => thread.cell === cell);
  if (here.length === 0) return null;
  const open = openOf(here).length;
  const words = open > 0 ? t('open', { count: open }) : t('resolved');
  return (
    <button
      type="button"
      className={styles.mark}
      data-state={open > 0 ? 'open' : 'resolved'}
      tabIndex={passed ? -1 : undefined}
      title={small ? words : undefined}
      onClick={(event) => {
        event.stopPropagation();
        show(cell);
      }}
    >
      <Icon name={open > 0 ? 'talk' : 'settled'} />
      {small ? (
        <>
          {open > 1 && <span aria-hidden="true">{open}</span>}
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      ) : (
        words
      )}
    </button>
  );
}
