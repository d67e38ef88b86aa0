import { useRouter } from 'next/navigation';
import type { Decision } from './decisions/decision-dialogs';
import { addressIn } from './queue-steps';
import type { Review } from './review-data';
import { useShortcuts } from './use-shortcuts';

/** Moves the focus among the boxes that mark cells. */
function step(by: number) {
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-mark-cell]')];
  const at = document.activeElement instanceof HTMLElement ? boxes.indexOf(document.activeElement) : -1;
  const to = boxes[at === -1 ? 0 : Math.min(Math.max(at + by, 0), boxes.length - 1)];
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}

/** j and k walk through the cells, the space bar marks one, a accepts, r returns; n and p go on to the next one or back. */
export function useReviewKeys(review: Review, decide: (decision: Decision) => void): void {
  const router = useRouter();
  const { previous, next } = review.queue;
  const go = (to: { code: string } | null) => to && router.push(addressIn(review, to.code));
  useShortcuts({
    n: () => go(next),
    p: () => go(previous),
    a: () => decide('accept'),
    r: () => decide('return'),
    j: () => step(1),
    k: () => step(-1),
  });
}
