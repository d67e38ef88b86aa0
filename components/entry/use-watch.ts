import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { ReturnKind } from '@/lib/workflow/transitions';
import type { ChapterStore } from './chapters/chapter-store';
import type { ReturnStore } from './return-store';

/** How often others' changes are looked for, in milliseconds. A compiled return is added up for each look. */
const every: Record<ReturnKind, number> = { entered: 3000, compiled: 30_000 };
const textsEvery = 5000;
const longestBackOff = 60_000;
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

/** Calls `look` while the page is on screen, and at once when it comes back. Returns how to stop. */
function repeat(look: () => Promise<string>, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let failures = 0;
  const run = async () => {
    clearTimeout(timer);
    if (isLooking || document.visibilityState === 'hidden') return;
    isLooking = true;
    failures = (await look()) === 'offline' ? failures + 1 : 0;
    isLooking = false;
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, Math.min(longestBackOff, pause * 2 ** failures));
  };
  let isStopped = false;
  const now = () => void run();
  timer = setTimeout(run, pause);
  document.addEventListener('visibilitychange', now);
  window.addEventListener('online', now);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', now);
    window.removeEventListener('online', now);
  };
}
