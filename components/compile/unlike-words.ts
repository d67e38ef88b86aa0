import { type Coverage, type Covered, isPart, isUnlike } from '@/lib/rollup/coverage';

/** Parts of one sentence, in its order, as `compile.unlike` names them. */
export type UnlikeWord = { word: 'now' | 'before' | 'beforeInPart' | 'so'; of: Covered };

/** How the screen says that this year's total and last year's are not of the same units; nothing where both are whole. */
export function unlikeWords(coverage: Coverage | null): UnlikeWord[] {
  if (!coverage || !isUnlike(coverage)) return [];
  const { now, before } = coverage;
  return [
    { word: 'now', of: now },
    ...(before ? [{ word: isPart(before) ? 'beforeInPart' : 'before', of: before } as const] : []),
    { word: 'so', of: now },
  ];
}
