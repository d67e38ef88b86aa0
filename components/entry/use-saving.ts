import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { toast } from '@/components/ui/toast';
import type { ChaptersView, ReturnView } from '@/lib/queries/views';
import type { ChapterStore } from './chapters/chapter-store';
import { keep, type Whose } from './kept-stores';
import type { ReturnStore } from './return-store';
import { useWatch } from './use-watch';

type Stores = { store: ReturnStore; chapters: ChapterStore };
type Shown = { view: ReturnView; texts: ChaptersView };

/**
 * Takes over what the page says, has what is unsaved kept on this machine and sent whenever there is a reason to hope, and
 * looks for what others do.
 */
export function useSaving({ store, chapters }: Stores, whose: Whose, { view, texts }: Shown): void {
  const t = useTranslations('saving');
  useEffect(() => store.receive(view), [store, view]);
  useEffect(() => chapters.receive(texts), [chapters, texts]);
  useEffect(() => {
    keep(store, chapters, whose, (count) => {
      if (count > 0) toast(t('restored', { count }));
    });
  }, [store, chapters, whose, t]);
  useEffect(() => {
    const send = () => {
      void store.queue.flush();
      void chapters.queue.flush();
    };
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
      send();
    };
  }, [store, chapters]);
  useWatch({ store, chapters, kind: view.kind });
}
