import type { Section } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';
import { sectionOf, shownAt } from './finding-places';
import { useFollowedParts } from './store-context';

/** What was found in a section. */
export function useFindingsOf(section: Section): readonly Finding[] {
  return useFollowedParts(({ edition, form }) =>
    form.findings.filter((finding) => sectionOf(edition, shownAt(finding)) === section),
  );
}
