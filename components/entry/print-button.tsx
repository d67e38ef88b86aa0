'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useDesk } from './store-context';

/** To the return as it is printed: what was submitted, or else a draft of what is filled in, saved first. */
export function PrintButton() {
  const t = useTranslations('papers.print');
  const router = useRouter();
  const { store, chapters, view } = useDesk();
  const [isSaving, setIsSaving] = useState(false);
  const open = async () => {
    setIsSaving(true);
    await Promise.all([store.queue.flush(), chapters.queue.flush()]);
    router.push(`/years/${view.year.year}/returns/${view.unit.code}/print`);
  };
  return (
    <Button look="quiet" busy={isSaving} onClick={open}>
      {t('print')}
    </Button>
  );
}
