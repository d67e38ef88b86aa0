'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
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
    <Place key={section.code} isShown={isOpen && section === current}>
      <SectionView section={section} lead={lead} go={go} />
    </Place>
  ));
}

function Place({ isShown, children }: { isShown: boolean; children: React.ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // What is out of sight is laid out only when its place is asked for.
  useEffect(() => void box.current?.firstElementChild?.getBoundingClientRect(), []);
  return (
    <div ref={box} className={isShown ? undefined : styles.waiting}>
      {children}
    </div>
  );
}
