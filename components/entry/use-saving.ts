import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { toast } from '@/components/ui/toast';
import type { ReturnView } from '@/lib/queries/views';
import { keep } from './kept-stores';
import type { Opening, ReturnStore } from './return-store';
import { useWatch } from './use-watch';

/**
 * Takes over what the page says, has what is unsaved kept on this machine and sent whenever there is a reason to hope, and
 * looks for what others do.
 */
export function useSaving(store: ReturnStore, opening: Opening, view: ReturnView): void {
  const t = useTranslations('saving');
  useEffect(() => store.receive(view), [store, view]);
  useEffect(() => {
    keep(store, opening, (count) => {
      if (count > 0) toast(t('restored', { count }));
    });
  }, [store, opening, t]);
  useEffect(() => {
    const send = () => void store.queue.flush();
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
      send();
    };
  }, [store]);
  useWatch(store, view.kind);
}
