'use client';

import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import styles from './compare.module.css';

type Opening = { opened: string | null; open: (name: string | null) => void; id: string };

const Line = createContext<Opening | null>(null);

type Props = {
  level: number;
  strong: boolean;
  /** Columns of the table. */
  span: number;
  /** What the marks of the line open into, by name. */
  reasons: Readonly<Record<string, ReactNode>>;
  children: ReactNode;
};

/** A line of the table; a mark in it opens the reason below, across the whole table, one at a time. */
export function MarkedLine({ level, strong, span, reasons, children }: Props) {
  const [opened, open] = useState<string | null>(null);
  const id = useId();
  return (
    <Line value={{ opened, open, id }}>
      <tr data-level={level} data-strong={strong || undefined}>
        {children}
      </tr>
      {opened !== null && (
        <tr id={id} className={styles.reason}>
          <td colSpan={span}>
            <div>{reasons[opened]}</div>
          </td>
        </tr>
      )}
    </Line>
  );
}

/** The word that marks a figure. */
export function MarkButton({ name, children }: { name: string; children: ReactNode }) {
  const line = useContext(Line);
  const isOpen = line?.opened === name;
  return (
    <button
      type="button"
      className={styles.mark}
      aria-expanded={isOpen}
      aria-controls={isOpen ? line.id : undefined}
      onClick={() => line?.open(isOpen ? null : name)}
    >
      {children}
    </button>
  );
}
