'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Cells } from '@/lib/cells/cells';
import { blanksOf } from '@/lib/cells/computed';
import { namesEveryInput } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import { CellPanel } from './cell-panel';
import styles from './entry-form.module.css';
import { nextOf, orderOf, sectionOf } from './finding-places';
import { FindingsList } from './findings-list';
import { FootBar } from './foot-bar';
import { FormHeader } from './form-header';
import { FormNotices } from './form-notices';
import { storeOf } from './kept-stores';
import { Leftovers } from './leftovers';
import { LooseConflicts } from './loose-conflicts';
import { NamedCells } from './named-cells';
import { SavingTrouble } from './saving-trouble';
import { SectionList } from './section-list';
import { SectionView } from './section-view';
import { type Desk, DeskContext, type Person } from './store-context';
import { unchangedCells } from './unchanged-cells';
import { useFormKeys } from './use-form-keys';
import { useSaving } from './use-saving';
import { useSection } from './use-section';

type Props = {
  view: ReturnView;
  person: Person;
  /** The server's time. */
  now: Date;
  /** What was submitted last, where it came back. */
  before: Cells | null;
};

/** A return as the official table: sections at the left, what a cell means at the right, and everything saved by itself. */
export function EntryForm({ view, person, now, before }: Props) {
  const t = useTranslations('form');
  const [opening] = useState({ view, userId: person.id, userName: person.name, now });
  const [store] = useState(() => storeOf(opening));
  useSaving(store, opening, view);
  const named = view.status === 'returned' ? (view.returned?.cells ?? []) : [];
  const mayType = view.actions.includes('save');
  const [opensOn] = useState(() => firstToDo(store.edition, view, named));
  const place = useSection(store, (opensOn && sectionOf(store.edition, opensOn)?.code) ?? '');
  const { go, openSection } = place;
  const [panel, setPanel] = useState<'auto' | 'open' | 'closed'>('auto');
  const unchanged = useCallback(() => unchangedCells(view, before, store.form.sums), [view, before, store]);
  useFormKeys({ store, place, setPanel, unchanged });
  const desk: Desk = useMemo(
    () => ({ store, person, view, before, go, openSection, openPanel: () => setPanel('open') }),
    [store, person, view, before, go, openSection],
  );
  useEffect(() => {
    if (opensOn && window.location.hash === '') go(opensOn);
  }, [opensOn, go]);
  return (
    <DeskContext value={desk}>
      <main id="main" className={styles.form} data-panel={panel}>
        <FormHeader now={now} />
        <div className={styles.panes}>
          <div className={styles.left}>
            <SectionList current={place.section} />
            <div>
              {mayType && named.length > 0 && !namesEveryInput(store.edition, named) && <NamedCells />}
              <FindingsList />
            </div>
          </div>
          <div className={styles.center}>
            <div className={styles.middle} ref={place.pane}>
              <FormNotices now={now} />
              <SectionView key={place.section.code} place={place} />
            </div>
            <div className={styles.trouble}>
              <Leftovers />
              <LooseConflicts />
              <SavingTrouble />
            </div>
          </div>
          <CellPanel label={t('panel.title')} onClose={() => setPanel('closed')} />
        </div>
        <FootBar place={place} />
      </main>
    </DeskContext>
  );
}

/** Where whoever may type goes on: the first cell that the return came back for, or the first blank one. */
function firstToDo(
  edition: Edition,
  { actions, cells }: ReturnView,
  named: readonly string[],
): string | null {
  if (!actions.includes('save')) return null;
  const known = named.filter((code) => orderOf(edition).has(code));
  return nextOf(edition, new Set(named.length > 0 ? known : blanksOf(edition, cells)), null);
}
