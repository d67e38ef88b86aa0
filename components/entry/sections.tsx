'use client';

import { Activity } from 'react';
import { SectionView } from './section-view';
import { useDesk } from './store-context';
import type { SectionPlace } from './use-section';

type Props = { place: SectionPlace; isOpen: boolean };

/** The section that is open. The others are drawn while nothing else is to be done, and hidden: a key that leads into them only shows them. */
export function Sections({ place: { section: current, lead, go }, isOpen }: Props) {
  const { store } = useDesk();
  return store.edition.sections.map((section) => (
    <Activity key={section.code} mode={isOpen && section === current ? 'visible' : 'hidden'}>
      <SectionView section={section} lead={lead} go={go} />
    </Activity>
  ));
}
