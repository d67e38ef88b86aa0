import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

export default function Loading() {
  const t = useTranslations('common');
  return (
    <main id="main" className="page">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton lines={12} />
    </main>
  );
}
