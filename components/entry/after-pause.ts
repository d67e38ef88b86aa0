/** Milliseconds: longer than between two keys of somebody who types fast. */
const pause = 200;

/**
 * Joins calls and passes them on once they pause, so that what follows from a key does not stand in the way of the next one;
 * while keys keep coming, `longest` milliseconds after the first call at the latest.
 */
export function afterPause(run: () => void, longest: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  const now = () => {
    timer = undefined;
    run();
  };
  return () => {
    const at = Date.now();
    if (timer === undefined) due = at + longest;
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(0, Math.min(pause, due - at)));
  };
}
