import type { Decision } from './decisions/decision-dialogs';
import { useShortcuts } from './use-shortcuts';

/** Moves the focus among the boxes that mark cells. */
function step(by: number) {
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-mark-cell]')];
  const at = document.activeElement instanceof HTMLElement ? boxes.indexOf(document.activeElement) : -1;
  const to = boxes[at === -1 ? 0 : Math.min(Math.max(at + by, 0), boxes.length - 1)];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

/** j and k walk through the cells, the space bar marks one, a accepts, r returns. */
export function useReviewKeys(decide: (decision: Decision) => void): void {
  useShortcuts({
    a: () => decide('accept'),
    r: () => decide('return'),
    j: () => step(1),
    k: () => step(-1),
  });
}
