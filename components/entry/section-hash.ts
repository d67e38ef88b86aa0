import { useSyncExternalStore } from 'react';
import { afterFrame } from './after-frame';

const told = new Set<() => void>();
/** The part that the address is about to name. */
let named: string | null = null;
const putInAddress = afterFrame(() => {
  if (named !== null) window.history.replaceState(window.history.state, '', `#${named}`);
  named = null;
});

function subscribe(tell: () => void): () => void {
  told.add(tell);
  window.addEventListener('hashchange', tell);
  return () => {
    told.delete(tell);
    window.removeEventListener('hashchange', tell);
  };
}

/** Which part of the form the address names, so that a link leads there; '' for none. */
export function useHash(): string {
  return useSyncExternalStore(
    subscribe,
    () => named ?? window.location.hash.slice(1),
    () => '',
  );
}

/** Names another part, without a step of the browser's history. */
export function setHash(code: string): void {
  named = code;
  putInAddress();
  for (const tell of told) tell();
}
