'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { beside, findUnits } from '../find-units';
import { opened } from '../lines';
import type { ToolProps } from './grid-tools';
import styles from './tools.module.css';

/** Finds a unit by name, code or initials; Enter goes to the next, Shift Enter back. Its row comes into view. */
export function FindUnit({ looking, reading, all, nodes }: ToolProps) {
  const t = useTranslations('grid');
  const [text, setText] = useState('');
  const { look, turn, turnGrid } = looking;
  const { unit } = look.grid;
  const found = useMemo(() => findUnits(nodes, text), [nodes, text]);
  const hidden = useMemo(
    () => (found.length === 0 ? findUnits(all, text).length : 0),
    [all, text, found.length],
  );
  const at = unit === null ? -1 : found.indexOf(unit);
  const go = (step: 1 | -1) => {
    const next = beside(found, unit, step);
    const grid = { ...look.grid, unit: next, ...(next && opened(nodes, next, look.grid)) };
    if (next) turn({ block: null, grid }, 'replace');
  };
  const leave = () => {
    setText('');
    if (unit !== null) turnGrid({ unit: null }, 'replace');
  };
  return (
    <search className={styles.find}>
      <input
        type="search"
        className={styles.input}
        aria-label={t('find.label')}
        placeholder={t('find.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          if (event.currentTarget.value.trim() !== '') reading.seek();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') leave();
        }}
      />
      {text.trim() !== '' && (
        <>
          <span role="status" className={styles.count}>
            {found.length > 0
              ? t('find.count', { at: at + 1, of: found.length })
              : hidden > 0
                ? t('find.hidden', { n: hidden })
                : t(reading.isPartial ? 'find.seeking' : 'find.none')}
          </span>
          <StepButton label={t('find.previous')} sign="↑" isOff={found.length === 0} onClick={() => go(-1)} />
          <StepButton label={t('find.next')} sign="↓" isOff={found.length === 0} onClick={() => go(1)} />
        </>
      )}
    </search>
  );
}

function StepButton(of: { label: string; sign: string; isOff: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={of.label}
      title={of.label}
      disabled={of.isOff}
      onClick={of.onClick}
    >
      <span aria-hidden="true">{of.sign}</span>
    </button>
  );
}
