import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <main id="main" className="page" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton lines={8} />
    </main>
  );
}
