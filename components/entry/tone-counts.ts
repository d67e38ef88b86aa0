import type { Edition, Section } from '@/lib/editions/types';
import { toneOf } from './derive';
import { sectionOf, shownAt } from './finding-places';
import type { FormState, Tone } from './return-state';

/** How many findings of each tone are shown in a section; unreadable and refused cells count as errors. */
export function toneCounts(edition: Edition, section: Section, form: FormState): Record<Tone, number> {
  const counts: Record<Tone, number> = { error: 0, warning: 0, explained: 0, hint: 0 };
  for (const code of form.faults) if (sectionOf(edition, code) === section) counts.error += 1;
  for (const finding of form.findings) {
    if (sectionOf(edition, shownAt(finding)) === section) counts[toneOf(finding, form.explanations)] += 1;
  }
  return counts;
}
