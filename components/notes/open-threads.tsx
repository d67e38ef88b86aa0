'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { useThreads } from './notes-context';
import styles from './thread.module.css';
import { openOf } from './threads';

type Props = {
  /** What a cell is called in a sentence. */
  label: (cell: string) => string;
  /** Which step could be taken now: the conversations do not stand in its way. null: none, for other reasons. */
  step: 'submit' | 'accept' | null;
  /** Closes the dialog. */
  onClose: () => void;
};

/** Milliseconds until a closed dialog has given the focus back. */
const closing = 150;

/** In a dialog before a step that does not wait for answers: which conversations are still open, and who spoke last in each. */
export function OpenThreads({ label, step, onClose }: Props) {
  const t = useTranslations('talk.open');
  const { threads, show } = useThreads();
  const open = openOf(threads);
  if (open.length === 0) return null;
  const go = (cell: string | null) => {
    onClose();
    setTimeout(() => show(cell), closing);
  };
  return (
    <div className={styles.open}>
      <p>{t('title', { count: open.length })}</p>
      <ul>
        {open.map(({ id, cell, comments }) => {
          const last = comments.at(-1);
          return (
            <li key={id}>
              <button type="button" className={styles.link} onClick={() => go(cell)}>
                {cell === null ? t('whole') : <Official>{label(cell)}</Official>}
              </button>
              {last && <span lang="zh-CN">　{t('last', { by: last.by, text: shortened(last.text) })}</span>}
            </li>
          );
        })}
      </ul>
      {step && <p>{t(step)}</p>}
    </div>
  );
}

const longest = 40;

/** Its beginning, on one line. */
function shortened(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > longest ? `${line.slice(0, longest).join('')}…` : line.join('');
}
