'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import styles from './cell-field.module.css';
import type { CellState } from './return-state';
import { useDesk } from './store-context';

type At = { row: number; column: number };
type Props = { spec: CellSpec; state: CellState; at?: At };

/** What a cell is called wherever it is read out: number, label, unit. */
export function cellName({ number, label, unit }: CellSpec): string {
  return `${number} ${label}${unit ? `（${unit}）` : ''}`;
}

/** Id of the element that says what is the matter with a cell. */
export function gutterId(code: string): string {
  return `about-${code}`;
}

/** The value of a cell: a field where it may be typed, otherwise the figure, which still opens what is known about it. */
export function CellField(props: Props) {
  return props.state.isEditable ? <Input {...props} /> : <Figure {...props} />;
}

/**
 * What is typed is drawn by the browser alone and then told to the store, whose text prevails. Each field is a form of its
 * own: whenever one gets the focus, the browser's autofill reads every field of its form, and without a form every field of
 * the page. Outside a dialog such a form goes nowhere: Enter leads on instead.
 */
function Input({ spec, state, at }: Props) {
  const { store } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const { code } = spec;
  const isReady = useRef(false);
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    // Typed before the page could listen.
    if (!isReady.current && input.value !== input.defaultValue) store.type(code, input.value);
    else if (input.value !== state.text) input.value = state.text;
    isReady.current = true;
  });
  // A cell that is taken off the screen is left without a blur.
  useEffect(() => () => store.settle(code), [store, code]);
  const isWrong = state.unreadable !== null || state.save === 'refused' || state.tone === 'error';
  return (
    <form className={styles.alone} method="dialog">
      <input
        ref={field}
        className={styles.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="next"
        lang="zh-CN"
        defaultValue={state.text}
        aria-label={cellName(spec)}
        aria-invalid={isWrong || undefined}
        aria-describedby={gutterId(code)}
        data-stop
        data-code={code}
        data-row={at?.row}
        data-column={at?.column}
        data-save={state.save}
        data-tone={state.unreadable || state.save === 'conflict' ? 'error' : (state.tone ?? undefined)}
        onChange={(event) => {
          store.enter(code);
          store.type(code, event.currentTarget.value);
        }}
        onFocus={(event) => {
          store.setCurrent(code);
          event.currentTarget.select();
        }}
        onBlur={() => store.leave(code)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') store.leave(code);
          if (event.key === 'Escape') store.edits.giveUp(code);
        }}
      />
    </form>
  );
}

function Figure({ spec, state, at }: Props) {
  const t = useTranslations('form');
  const { store } = useDesk();
  const { code, kind } = spec;
  const isReading = store.editable.size === 0;
  const shown = printGrouped(kind, state.value);
  return (
    <button
      type="button"
      className={spec.parts ? styles.total : styles.figure}
      lang="zh-CN"
      tabIndex={isReading ? 0 : -1}
      aria-label={`${cellName(spec)} ${shown || t('blank')}`}
      aria-describedby={gutterId(code)}
      data-code={code}
      data-stop={isReading || undefined}
      data-row={at?.row}
      data-column={at?.column}
      data-unfinished={state.blanks > 0 || undefined}
      data-tone={state.tone ?? undefined}
      onFocus={() => store.setCurrent(code)}
      onClick={() => store.setCurrent(code)}
    >
      {shown}
    </button>
  );
}
