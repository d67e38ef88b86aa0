'use client';

import { startTransition, useEffect, useState } from 'react';
import { SectionView } from './section-view';
import styles from './sections.module.css';
import { useDesk } from './store-context';
import type { SectionPlace } from './use-section';

type Props = { place: SectionPlace; isOpen: boolean };

/** The section that is open, and the others out of sight: laid out beforehand, so that a key that leads into one only shows it. */
export function Sections({ place: { section: current, lead, go }, isOpen }: Props) {
  const { store } = useDesk();
  const [isSettled, setSettled] = useState(false);
  useEffect(() => startTransition(() => setSettled(true)), []);
  const drawn = store.edition.sections.filter((section) => isSettled || (isOpen && section === current));
  return drawn.map((section) => (
    <div key={section.code} className={isOpen && section === current ? undefined : styles.waiting}>
      <SectionView section={section} lead={lead} go={go} />
    </div>
  ));
}
