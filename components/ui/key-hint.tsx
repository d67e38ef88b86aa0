import styles from './key-hint.module.css';

/** A key of the keyboard, such as `Ctrl K`. */
export function KeyHint({ keys }: { keys: string }) {
  return <kbd className={styles.key}>{keys}</kbd>;
}
