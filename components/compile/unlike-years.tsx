import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Coverage } from '@/lib/rollup/coverage';
import { unlikeWords } from './unlike-words';
import styles from './unlike-years.module.css';

/** Says with figures where this year's total and last year's are not of the same units; nothing where both are whole. */
export function UnlikeYears({ coverage }: { coverage: Coverage | null }) {
  const t = useTranslations('compile.unlike');
  const words = unlikeWords(coverage);
  if (words.length === 0) return null;
  return (
    <p className={styles.line}>
      <Icon name="warning" />
      <span>{words.map(({ word, of }) => t(word, of)).join('')}</span>
    </p>
  );
}
