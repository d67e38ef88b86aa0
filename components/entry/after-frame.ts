/**
 * Joins calls and passes them on once the next frame is on screen, so that what a key writes is seen before what follows from it
 * is worked out. Where nothing is drawn (tests, a server) at the next turn.
 */
export function afterFrame(run: () => void): () => void {
  let isWaiting = false;
  const soon = () =>
    setTimeout(() => {
      isWaiting = false;
      run();
    });
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    if (typeof document !== 'undefined' && !document.hidden) requestAnimationFrame(soon);
    else soon();
  };
}
