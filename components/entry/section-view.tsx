'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, memo } from 'react';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { Official } from '@/components/ui/official';
import { inputsOf } from '@/lib/editions/cells';
import type { Section } from '@/lib/editions/types';
import { nextOf } from './finding-places';
import { ListSection } from './list-section';
import { MatrixSection } from './matrix-section';
import styles from './section-view.module.css';
import { type Move, moveOf, type Stop, stopAfter } from './stops';
import { useDesk, useFollowed } from './store-context';
import { focusSubmit } from './submit-button';
import { unchangedCells } from './unchanged-cells';
import { openCells } from './use-form-keys';
import { useNamedHere } from './use-named-here';
import { useProgress } from './use-progress';
import type { SectionPlace } from './use-section';
import { useFillZero } from './use-undo';
import { WhoElse } from './who-else';

type Props = Pick<SectionPlace, 'lead' | 'go'> & { section: Section };

/** One section as the official table prints it. Enter and the arrows move between its inputs. */
export const SectionView = memo(function SectionView({ section, lead, go }: Props) {
  const t = useTranslations('form');
  const titleId = `section-${section.code}`;
  const words = useTranslations('words.named');
  const { view, store, before } = useDesk();
  const named = useNamedHere(section);
  const { filled, of } = useProgress(section);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const left = moveFrom(event);
    const by = left === null ? null : wayOut(left, section);
    if (by === null || lead(section, by) || left !== 'next') return;
    const open = openCells(store, unchangedCells(view, before, store));
    const next = nextOf(store.edition, open, store.current);
    if (next) go(next);
    else focusSubmit();
  };
  return (
    <section
      className={styles.section}
      aria-labelledby={titleId}
      data-section={section.code}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <h2 id={titleId}>
          <Official>
            {section.number}、{section.title}
          </Official>
        </h2>
        {view.kind === 'entered' && (
          <span className={styles.filled}>
            {named.of > 0 ? words('section', named) : t('filledOf', { filled, of })}
          </span>
        )}
        <span className={styles.others}>
          <WhoElse />
        </span>
        <FillButton section={section.code} />
        <AboutButton />
      </div>
      {section.note && (
        <p className={styles.note}>
          <Official>{section.note}</Official>
        </p>
      )}
      {section.kind === 'list' ? <ListSection section={section} /> : <MatrixSection section={section} />}
    </section>
  );
});

/** Fills what is blank in the section with 0; gone once nothing is. */
function FillButton({ section }: { section: string }) {
  const t = useTranslations('form');
  const { store } = useDesk();
  const fillZeros = useFillZero(store);
  const inputs = inputsOf(store.edition).filter(({ section: of }) => of.code === section);
  const isLeft = useFollowed(({ editable, form }) =>
    inputs.some(({ code }) => editable.has(code) && form.blanks.has(code)),
  );
  if (!isLeft) return null;
  return (
    <span className={styles.fill}>
      <Button size="small" onClick={() => fillZeros(section)}>
        {t('fillZero')} <KeyHint keys="Alt 0" />
      </Button>
    </span>
  );
}

/** The way to the panel while it is closed. */
function AboutButton() {
  const t = useTranslations('form');
  const { openPanel } = useDesk();
  return (
    <span className={styles.about}>
      <Button size="small" look="quiet" onClick={openPanel}>
        {t('panel.open')} <KeyHint keys="F2" />
      </Button>
    </span>
  );
}

type Placed = Stop & { element: HTMLElement };

/** Enter leads out of every section, up and down out of a list only: a matrix holds them in their column. */
function wayOut(move: Move, section: Section): 1 | -1 | null {
  if (move === 'next' || (move === 'down' && section.kind === 'list')) return 1;
  return move === 'previous' || (move === 'up' && section.kind === 'list') ? -1 : null;
}

/** Moves the focus as the key says; names the move if it leads out of the section. */
function moveFrom(event: KeyboardEvent<HTMLElement>): Move | null {
  const { target, currentTarget, nativeEvent } = event;
  if (!(target instanceof HTMLElement) || !target.hasAttribute('data-stop') || nativeEvent.isComposing)
    return null;
  if (isChoosing(target, event.key)) return null;
  const move = moveOf(event, target instanceof HTMLInputElement ? caretOf(target) : null);
  if (!move || (event.key === 'Enter' && target instanceof HTMLButtonElement)) return null;
  event.preventDefault();
  const isInTurn = move === 'next' || move === 'previous';
  const stops = stopsIn(currentTarget).filter(
    ({ element }) => !isInTurn || element === target || !element.hasAttribute('data-passed'),
  );
  const from = stops.find(({ element }) => element === target);
  const to = from ? stopAfter(stops, from, move) : null;
  to?.element.focus();
  to?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return to ? null : move;
}

/** The arrows move in the suggestions of a field that has any. */
function isChoosing(target: HTMLElement, key: string): boolean {
  const isUpOrDown = key === 'ArrowUp' || key === 'ArrowDown';
  return isUpOrDown && target instanceof HTMLInputElement && target.list !== null;
}

function caretOf(input: HTMLInputElement) {
  return {
    start: input.selectionStart ?? 0,
    end: input.selectionEnd ?? 0,
    length: input.value.length,
  };
}

/** In a list one below the other; in a matrix where their table cell stands. */
function stopsIn(box: HTMLElement): Placed[] {
  return [...box.querySelectorAll<HTMLElement>('[data-stop]')].map((element, at) => ({
    element,
    row: Number(element.dataset.row ?? at),
    column: Number(element.dataset.column ?? 0),
  }));
}
