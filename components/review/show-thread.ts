/** Scrolls to the first conversation about a cell (null: about the whole return) at the side, and puts the focus on it. */
export function showThread(cell: string | null): void {
  const place = document.querySelector(`[data-notes="${CSS.escape(cell ?? '')}"]`);
  const thread = place?.querySelector<HTMLElement>('article');
  thread?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
