import { useEffect, useRef } from 'react';

const typing = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"]';

/** Single letters that do something on the page; not while typing, in a dialog, or with Ctrl, Alt or Meta held. An act that answers false leaves the key alone. */
export function useShortcuts(acts: Readonly<Record<string, () => unknown>>): void {
  const current = useRef(acts);
  useEffect(() => {
    current.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(typing)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const act = current.current[event.key.toLowerCase()];
      if (act && act() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
