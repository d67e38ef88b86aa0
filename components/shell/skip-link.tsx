import { getTranslations } from 'next-intl/server';
import styles from './skip-link.module.css';

/** First stop of the Tab key: over the bar, straight to the page's own part. */
export async function SkipLink() {
  const t = await getTranslations('shell');
  return (
    <a className={styles.link} href="#main" data-screen-only>
      {t('skip')}
    </a>
  );
}
