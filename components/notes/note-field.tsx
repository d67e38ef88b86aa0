'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { GrowingText } from '@/components/ui/growing-text';
import type { Problem } from '@/lib/api/client';
import { MentionList } from './mention-list';
import styles from './notes.module.css';
import type { Spot } from './spot';
import { useMention } from './use-mention';
import type { Notes } from './use-notes';

const longest = 2000;

type Props = {
  notes: Notes;
  spot: Spot;
  label: string;
  button: string;
  hint?: string;
  /** It has just been asked for. */
  autoFocus?: boolean;
  /** Escape, where nothing is left to close: gives the focus back to where the work is. */
  onLeave?: (() => void) | undefined;
  onSent?: () => void;
};

/** Room for one more note, in which @ offers the people; it is sent by the button or Ctrl Enter, and stays until it has been taken. */
export function NoteField({ notes, spot, label, button, hint, autoFocus, onLeave, onSent }: Props) {
  const t = useTranslations('words.notes');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const mention = useMention(notes, spot);
  const helpId = useId();
  if (!notes.mayWrite) return null;
  const { text, picked } = notes.draft(spot);
  const over = text.trim().length - longest;
  const send = async () => {
    if (text.trim() === '' || over > 0 || isSending) return;
    setIsSending(true);
    const place = mention.field.current?.closest<HTMLElement>('[data-notes]');
    const refused = await notes.send(spot);
    setProblem(refused);
    setIsSending(false);
    if (refused) return;
    onSent?.();
    // The button is gone with the text; where the field is, too, the focus goes to what was begun with it.
    requestAnimationFrame(() =>
      (mention.field.current ?? place?.querySelector<HTMLElement>('article:last-of-type textarea'))?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method's own keys; Safari ends the composition before it tells the key that ended it.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || mention.onKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    if (event.key === 'Escape') onLeave?.();
  };
  return (
    <div className={styles.field}>
      <GrowingText
        ref={mention.field}
        size="note"
        lang="zh-CN"
        value={text}
        autoFocus={autoFocus}
        aria-label={label}
        aria-describedby={helpId}
        aria-invalid={over > 0 || undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={mention.offered.length > 0 ? mention.listId : undefined}
        aria-activedescendant={mention.offered.length > 0 ? mention.optionId(mention.active) : undefined}
        placeholder={hint ?? label}
        onChange={(event) => {
          notes.setDraft(spot, { text: event.currentTarget.value, picked });
          setProblem(null);
          mention.follow();
        }}
        onCompositionStart={() => mention.compose(true)}
        onCompositionEnd={() => mention.compose(false)}
        onSelect={mention.follow}
        onBlur={mention.close}
        onKeyDown={onKeyDown}
      />
      <MentionList mention={mention} />
      {over > 0 && <p className={styles.problem}>{t('over', { over })}</p>}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem.detail || t('failed')}
        </p>
      )}
      <Foot {...{ helpId, notes, spot }}>
        {text.trim() !== '' && (
          <Button size="small" busy={isSending} disabled={over > 0} onClick={send}>
            {button}
          </Button>
        )}
      </Foot>
    </div>
  );
}

type FootProps = { helpId: string; notes: Notes; spot: Spot; children: React.ReactNode };

/** The button, and whom the note will be told to; before anything is written, how somebody is named. */
function Foot({ helpId, notes, spot, children }: FootProps) {
  const t = useTranslations('talk.mention');
  const mentioned = notes.mentioned(spot);
  const isEmpty = notes.draft(spot).text.trim() === '';
  const says =
    mentioned.length > 0 ? t('told', { names: mentioned.map(({ name }) => name).join('、') }) : t('how');
  return (
    <div className={styles.foot} data-empty={isEmpty || undefined}>
      {children}
      <span id={helpId} className={styles.help}>
        {says}
      </span>
    </div>
  );
}
