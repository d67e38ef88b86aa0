'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { Official } from '@/components/ui/official';
import { inputsOf } from '@/lib/editions/cells';
import { ListSection } from './list-section';
import { MatrixSection } from './matrix-section';
import styles from './section-view.module.css';
import { moveOf, type Stop, stopAfter } from './stops';
import { useDesk, useSelected } from './store-context';
import { useNamedHere } from './use-named-here';
import type { SectionPlace } from './use-section';

/** One section as the official table prints it. Enter and the arrows move between its inputs. */
export function SectionView({ place }: { place: SectionPlace }) {
  const t = useTranslations('form');
  const { section, step } = place;
  const words = useTranslations('words.named');
  const { view } = useDesk();
  const named = useNamedHere(section);
  const progress = useSelected((store) => store.form.progress);
  const { filled, of } = progress.bySection[section.code] ?? { filled: 0, of: 0 };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const left = moveFrom(event);
    if (left) step(left === 'next' ? 1 : -1, left === 'next' ? 'first' : 'last');
  };
  return (
    <section className={styles.section} aria-labelledby="section-title" onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <h2 id="section-title">
          <Official>
            {section.number}、{section.title}
          </Official>
        </h2>
        {view.kind === 'entered' && (
          <span className={styles.filled}>
            {named.of > 0 ? words('section', named) : t('filledOf', { filled, of })}
          </span>
        )}
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
}

/** Fills what is blank in the section with 0; gone once nothing is. */
function FillButton({ section }: { section: string }) {
  const t = useTranslations('form');
  const { store } = useDesk();
  const blanks = useSelected((each) => each.form.blanks);
  const editable = useSelected((each) => each.editable);
  const isLeft = inputsOf(store.edition).some(
    ({ code, section: of }) => of.code === section && blanks.has(code) && editable.has(code),
  );
  if (!isLeft) return null;
  return (
    <span className={styles.fill}>
      <Button size="small" onClick={() => store.fillWithZero(section)}>
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

/** Moves the focus as the key says; names the side on which Enter leaves the section. */
function moveFrom(event: KeyboardEvent<HTMLElement>): 'next' | 'previous' | null {
  const { target, currentTarget, nativeEvent } = event;
  if (!(target instanceof HTMLElement) || !target.hasAttribute('data-stop') || nativeEvent.isComposing)
    return null;
  if (isChoosing(target, event.key)) return null;
  const move = moveOf(event, target instanceof HTMLInputElement ? caretOf(target) : null);
  if (!move || (event.key === 'Enter' && target instanceof HTMLButtonElement)) return null;
  event.preventDefault();
  const stops = stopsIn(currentTarget);
  const from = stops.find(({ element }) => element === target);
  const to = from ? stopAfter(stops, from, move) : null;
  to?.element.focus();
  to?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (to) return null;
  return move === 'next' || move === 'previous' ? move : null;
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
