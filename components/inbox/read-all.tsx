'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { call } from '@/lib/api/client';
import { inboxChanged } from '@/lib/notifications/inbox-changed';

/** Marks everything as read; with `through`, nothing that came after the page was made. */
export function ReadAll({ through }: { through: number | null }) {
  const t = useTranslations('inbox');
  const { refresh } = useRouter();
  const [busy, setBusy] = useState(false);
  async function readAll() {
    setBusy(true);
    const answer = await call('POST', '/notifications/read-all', through === null ? {} : { through });
    setBusy(false);
    if (!answer.ok) return toast(t('failed'));
    window.dispatchEvent(new Event(inboxChanged));
    refresh();
  }
  return (
    <Button size="small" busy={busy} onClick={readAll}>
      {t(busy ? 'readingAll' : 'readAll')}
    </Button>
  );
}
