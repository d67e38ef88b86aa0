/** Milliseconds after which a page that draws nothing, because it is hidden, is not waited for any longer. */
const longest = 100;

/** Joins calls and passes them on once the browser has drawn what they follow from. */
export function afterFrame(run: () => void): () => void {
  let isDue = false;
  const now = () => {
    if (!isDue) return;
    isDue = false;
    run();
  };
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(now, longest);
    globalThis.requestAnimationFrame?.(() => setTimeout(now));
  };
}
