import type { Filled } from '@/lib/cells/computed';
import type { Section } from '@/lib/editions/types';
import { useFollowedParts } from './store-context';

const none: Filled = { filled: 0, of: 0 };

/** How much of a section is filled. */
export function useProgress({ code }: Section): Filled {
  return useFollowedParts(({ form }) => form.progress.bySection[code] ?? none);
}

/** How much of the whole form is filled. */
export function useWholeProgress(): Filled {
  return useFollowedParts(({ form: { progress } }) => ({ filled: progress.filled, of: progress.of }));
}
