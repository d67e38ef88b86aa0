import { useTranslations } from 'next-intl';
import type { Change } from './changes';
import styles from './review.module.css';
import type { Review } from './review-data';

/** How this version stands, and what the reviewer can do with it. */
export function ToDecide({ review, changes }: { review: Review; changes: readonly Change[] }) {
  const t = useTranslations('review');
  const queue = useTranslations('queue');
  const { actions, version, previous, effect } = review;
  if (!actions.includes('accept')) return null;
  const changed = changes.filter((change) => change.spec.parts === null).length;
  return (
    <p className={styles.toDecide}>
      {effect && effect.new.length > 0 && (
        <a href="#effect" className={styles.toEffect}>
          {queue('effect.short', { area: effect.area, n: effect.new.length })}
        </a>
      )}
      {effect && effect.mended.length > 0 && (
        <span>{queue('effect.mendedShort', { area: effect.area, n: effect.mended.length })}</span>
      )}{' '}
      {t('toDecide', {
        findings: String(version.findings.length),
        explained: String(version.findings.filter((told) => told.explainable).length),
        changed: previous ? String(changed) : 'first',
      })}
    </p>
  );
}
