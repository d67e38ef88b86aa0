'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Moved } from './use-moved';

const words = { draft: 'withdrawn', returned: 'returned', accepted: 'accepted' } as const;

/** Says that the return has moved on while it was being read, and leads to how it stands. */
export function MovedNotice({ moved, seen, onLoad }: { moved: Moved; seen: number; onLoad?: () => void }) {
  const t = useTranslations('queue.moved');
  const router = useRouter();
  const { status } = moved;
  const now = moved.version ?? seen;
  const isNewer = status === 'submitted' && now !== seen;
  const load = () => {
    onLoad?.();
    router.refresh();
  };
  return (
    <Notice
      tone="warning"
      live
      note={t('note', { seen })}
      action={
        <Button look="primary" size="small" onClick={load}>
          {isNewer ? t('load', { now }) : t('reload')}
        </Button>
      }
    >
      <strong>{status === 'submitted' ? t('version', { seen, now }) : t(words[status], { seen })}</strong>
    </Notice>
  );
}
