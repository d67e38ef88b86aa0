'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { printGrouped } from '@/lib/cells/print';
import type { CellSpec } from '@/lib/editions/cells';
import { formats } from '@/lib/i18n/format';
import { gutterId } from './cell-field';
import { tones } from './derive';
import { type Gutter as GutterData, gutterOf } from './gutter';
import styles from './list-section.module.css';
import type { CellState, Tone } from './return-state';
import { useDesk } from './store-context';
import { useWayToFinding } from './use-way-to-finding';

type Props = {
  spec: CellSpec;
  state: CellState;
  /** A word about a finding leads to its line. */
  isLinked?: boolean;
};

/** The short word beside a cell that says how it stands. */
export function Gutter({ spec, state, isLinked = false }: Props) {
  const { store, view, before } = useDesk();
  const isReturned = view.status === 'returned' && store.editable.size > 0;
  const isTotal = spec.parts !== null;
  const isLocked = isReturned && !isTotal && !state.isEditable;
  const gutter = gutterOf(state, { isTotal, isLocked });
  const was = isReturned && state.isEditable ? (before?.cells[spec.code] ?? null) : null;
  return (
    <span id={gutterId(spec.code)}>
      {gutter && !(gutter.word === 'hint' && was !== null) ? (
        <Mark icon={gutter.icon} tone={gutter.hue}>
          {isLinked && isAboutFinding(gutter) ? (
            <ToFinding code={spec.code} word={gutter.word} />
          ) : (
            <Word gutter={gutter} state={state} />
          )}
        </Mark>
      ) : (
        was !== null && <Before spec={spec} value={was} />
      )}
    </span>
  );
}

type FindingGutter = Extract<GutterData, { word: Tone }>;

function isAboutFinding(gutter: GutterData): gutter is FindingGutter {
  return tones.some((tone) => tone === gutter.word);
}

/** To the line of the gravest finding that is shown at the cell. */
function ToFinding({ code, word }: { code: string; word: Tone }) {
  const t = useTranslations('form.gutter');
  const go = useWayToFinding(code, word);
  return (
    <button type="button" className={styles.toFinding} onClick={go}>
      {t(word)}
    </button>
  );
}

function Word({ gutter, state }: { gutter: GutterData; state: CellState }) {
  const t = useTranslations('form');
  const entry = useTranslations('entry');
  const format = formats(useLocale());
  const { store } = useDesk();
  if (gutter.word === 'unreadable') return t(`unreadable.${gutter.why}`);
  if (gutter.word === 'blanks') return t('gutter.blanks', { count: gutter.count });
  if (gutter.word === 'refused')
    return t(state.reason === 'locked' ? 'gutter.refusedLocked' : 'gutter.refused');
  if (gutter.word === 'readAs') return entry('readAs', { text: gutter.text, number: state.text });
  if (gutter.word !== 'by') return t(`gutter.${gutter.word}`);
  const { by, at } = gutter.mark;
  const isNow = store.now().getTime() - at.getTime() < 60_000;
  return t(isNow ? 'gutter.byNow' : 'gutter.by', { by, time: format.time(at) });
}

/** What was submitted there, beside what stands there now. */
function Before({ spec, value }: { spec: CellSpec; value: bigint }) {
  const t = useTranslations('form');
  const { view } = useDesk();
  return t('gutter.before', { version: view.latestVersion ?? 0, value: printGrouped(spec.kind, value) });
}
