import { useTranslations } from 'next-intl';
import styles from '@/components/shell/problem.module.css';
import { ButtonLink } from '@/components/ui/button';

export default function NotFound() {
  const t = useTranslations('common');
  return (
    <main id="main" className="page">
      <h1>{t('notFound')}</h1>
      <p className={styles.text}>{t('notFoundWhy')}</p>
      <ButtonLink href="/">{t('back')}</ButtonLink>
    </main>
  );
}
