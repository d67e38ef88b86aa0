const longestBackOff = 60_000;

/**
 * Calls `look` every so many milliseconds while the page is on screen, and at once when it comes back; less and less often while it answers
 * `offline` again and again. Returns how to stop.
 */
export function repeat(look: () => Promise<string>, pause: number): () => void {
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
    if (!isStopped) timer = setTimeout(run, Math.min(longestBackOff, pause * 2 ** Math.max(0, failures - 1)));
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
