import { Activity } from 'react';
import { SectionView } from './section-view';
import { useDesk } from './store-context';
import type { SectionPlace } from './use-section';

/** The section that is open; the others are drawn out of sight when there is time, so that Enter leads into them at once. */
export function DrawnSections({ place, isCovered }: { place: SectionPlace; isCovered: boolean }) {
  const { store } = useDesk();
  return store.edition.sections.map((section) => (
    <Activity key={section.code} mode={section === place.section && !isCovered ? 'visible' : 'hidden'}>
      <SectionView section={section} lead={place.lead} go={place.go} />
    </Activity>
  ));
}
