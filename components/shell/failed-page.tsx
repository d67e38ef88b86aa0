'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** A page that broke: what it means for the work, the reference for the log, and another try. */
export function FailedPage({ digest, retry }: { digest: string | null; retry: () => void }) {
  const t = useTranslations('common');
  return (
    <main id="main" className="page">
      <Notice
        tone="error"
        live
        note={digest && t('failedNote', { digest })}
        action={
          <Button size="small" onClick={retry}>
            {t('retry')}
          </Button>
        }
      >
        {t('failed')}
      </Notice>
    </main>
  );
}
