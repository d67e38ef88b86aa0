import type { CellCode } from '@/lib/editions/types';
import { toneOf } from './derive';
import { shownAt } from './finding-places';
import type { Tone } from './return-state';
import { useDesk, useFollowed } from './store-context';

/** Leads to the line of the finding that gives a cell its tone. */
export function useWayToFinding(code: CellCode, tone: Tone | null): () => void {
  const { goToFinding } = useDesk();
  const { findings, explanations } = useFollowed((store) => store.form);
  const finding = findings.find((one) => shownAt(one) === code && toneOf(one, explanations) === tone);
  return () => finding && goToFinding(finding);
}
