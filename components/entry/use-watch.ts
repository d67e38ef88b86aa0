import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { repeat } from '@/components/ui/repeat';
import type { ReturnKind } from '@/lib/workflow/transitions';
import type { ChapterStore } from './chapters/chapter-store';
import type { ReturnStore } from './return-store';

/** How often others' changes are looked for, in milliseconds. A compiled return is added up for each look. */
const every: Record<ReturnKind, number> = { entered: 3000, compiled: 30_000 };
const textsEvery = 5000;
/** Words such as "just now" are looked at again after so long. */
const tick = 30_000;
const betweenRefreshes = 2000;

type Watched = { store: ReturnStore; chapters: ChapterStore; kind: ReturnKind };

/**
 * Has what others do appear by itself while the page is on screen: their cells through the store, and the page anew once
 * the return itself has moved on. Looks less and less often while nobody answers.
 */
export function useWatch({ store, chapters, kind }: Watched): void {
  const router = useRouter();
  useEffect(() => {
    const stopLooking = repeat(() => store.queue.poll(), every[kind]);
    const stopReading = repeat(() => chapters.queue.poll(), textsEvery);
    const clock = setInterval(() => store.tick(), tick);
    let refreshedAt = 0;
    const refresh = () => {
      if (!store.isOutdated || Date.now() - refreshedAt < betweenRefreshes) return;
      refreshedAt = Date.now();
      router.refresh();
    };
    const stopRefreshing = store.subscribe(refresh);
    const again = setInterval(refresh, betweenRefreshes);
    return () => {
      stopLooking();
      stopReading();
      stopRefreshing();
      clearInterval(clock);
      clearInterval(again);
    };
  }, [store, chapters, kind, router]);
}
