import { useSyncExternalStore } from 'react';

const told = new Set<() => void>();

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
    () => window.location.hash.slice(1),
    () => '',
  );
}

/** Names another part, without a step of the browser's history. */
export function setHash(code: string): void {
  window.history.replaceState(window.history.state, '', `#${code}`);
  for (const tell of told) tell();
}
