'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { GrowingText } from '@/components/ui/growing-text';
import type { Problem } from '@/lib/api/client';
import styles from './notes.module.css';
import type { Notes } from './use-notes';

const longest = 2000;

type Props = { notes: Notes; cell: string | null; label: string; button: string; hint?: string };

/** Room for one more note; it is sent by the button or Ctrl Enter, and stays where it is until it has been taken. */
export function NoteField({ notes, cell, label, button, hint }: Props) {
  const t = useTranslations('words.notes');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!notes.mayWrite) return null;
  const text = notes.draft(cell);
  const over = text.length - longest;
  const send = async () => {
    if (text.trim() === '' || over > 0 || isSending) return;
    setIsSending(true);
    setProblem(await notes.send(cell));
    setIsSending(false);
  };
  return (
    <div className={styles.field}>
      <GrowingText
        size="note"
        lang="zh-CN"
        value={text}
        aria-label={label}
        placeholder={hint ?? label}
        onChange={(event) => {
          notes.setDraft(cell, event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {over > 0 && <p className={styles.problem}>{t('over', { over })}</p>}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem.detail || t('failed')}
        </p>
      )}
      {text.trim() !== '' && (
        <Button size="small" busy={isSending} disabled={over > 0} onClick={send}>
          {button}
        </Button>
      )}
    </div>
  );
}
