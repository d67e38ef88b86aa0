import { useTranslations } from 'next-intl';
import type { Counts } from '@/lib/progress/counts';
import styles from './status-bar.module.css';

const order = ['accepted', 'submitted', 'returned', 'draft', 'unopened'] as const;

/** How many of a group stand where, as one bar from accepted to not opened; the same is read out in words. */
export function StatusBar({ counts }: { counts: Counts }) {
  const t = useTranslations('progress');
  let x = 0;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${Math.max(1, counts.units)} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('bar.label', counts)}
    >
      {order.map((standing) => {
        const width = counts[standing];
        const part = <rect key={standing} x={x} width={width} height="1" className={styles[standing]} />;
        x += width;
        return part;
      })}
    </svg>
  );
}
