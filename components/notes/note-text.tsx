import type { MentionView } from '@/lib/queries/comment-views';
import { piecesOf } from './mentions';
import styles from './notes.module.css';

/** What somebody wrote, with the people who are named in it drawn as such; who is named beside the text stands behind it. */
export function NoteText({ text, mentions }: { text: string; mentions: readonly MentionView[] }) {
  const pieces = piecesOf(text, mentions);
  const named = new Set(pieces.map(({ person }) => person?.id));
  const beside = mentions.filter(({ id }) => !named.has(id));
  return (
    <p className={styles.text} lang="zh-CN">
      {pieces.map(({ text: piece, person }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that never changes
        if (!person) return <span key={at}>{piece}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that never changes
          <span key={at} className={styles.mention}>
            {piece}
          </span>
        );
      })}
      {beside.map(({ id, name }) => (
        <span key={id}>
          {' '}
          <span className={styles.mention}>@{name}</span>
        </span>
      ))}
    </p>
  );
}
