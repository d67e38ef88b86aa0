import Link from 'next/link';
import styles from './segmented.module.css';

export type Segment = { label: string; href: string; current: boolean };

/** A few views of the same thing, side by side; each is a link, so each has an address. `label` names the choice. */
export function Segmented({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav aria-label={label} className={styles.group}>
      {segments.map((segment) => (
        <Link
          key={segment.href}
          href={segment.href}
          className={styles.segment}
          aria-current={segment.current ? 'true' : undefined}
          scroll={false}
        >
          {segment.label}
        </Link>
      ))}
    </nav>
  );
}
