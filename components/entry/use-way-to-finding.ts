import type { CellCode } from '@/lib/editions/types';
import { toneOf } from './derive';
import { shownAt } from './finding-places';
import type { Tone } from './return-state';
import { useDesk } from './store-context';

/** Leads to the line of the finding that gives a cell its tone. */
export function useWayToFinding(code: CellCode, tone: Tone | null): () => void {
  const { store, goToFinding } = useDesk();
  return () => {
    const { findings, explanations } = store.form;
    const finding = findings.find((one) => shownAt(one) === code && toneOf(one, explanations) === tone);
    if (finding) goToFinding(finding);
  };
}
