import styles from './skeleton.module.css';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

/** Grey bars where lines of text will be; at most twelve. Say beside it, for readers of the screen, that it is loading. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden="true">
      {rows.slice(0, lines).map((row) => (
        <div key={row} className={styles.line}>
          <span className={styles.long} />
          <span className={styles.short} />
        </div>
      ))}
    </div>
  );
}
