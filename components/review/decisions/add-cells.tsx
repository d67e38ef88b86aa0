'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cellsOf, topicsRowOf } from '@/lib/editions/cells';
import { rowName } from '@/lib/editions/names';
import type { CellCode, Edition, Section } from '@/lib/editions/types';
import styles from './decisions.module.css';
import type { ReturnDraft } from './use-return-draft';

type Props = {
  edition: Edition;
  draft: ReturnDraft;
  /** Cells that findings speak of, and typed cells that differ from the version before. */
  found: readonly CellCode[];
  changed: readonly CellCode[];
};

/** Adds cells to those that go back without leaving the dialog. */
export function AddCells({ edition, draft, found, changed }: Props) {
  const t = useTranslations('queue.returning');
  const [chosen, setChosen] = useState('');
  const add = () => {
    if (chosen) draft.add([chosen]);
    setChosen('');
  };
  const isOpen = (code: CellCode) => !draft.marks.cells.has(code);
  const open = (codes: readonly CellCode[]) => [...new Set(codes)].filter(isOpen);
  const [fromFindings, fromChanges] = [open(found), open(changed)];
  return (
    <div className={styles.add}>
      <select
        aria-label={t('add')}
        value={chosen}
        data-autofocus={draft.cells.length === 0 || undefined}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value="">{t('choose')}</option>
        {edition.sections.map((section) => (
          <optgroup key={section.code} label={`${section.number}、${section.title}`}>
            {optionsOf(edition, section)
              .filter(([code]) => isOpen(code))
              .map(([code, label]) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <Button size="small" disabled={chosen === ''} onClick={add}>
        {t('addThis')}
      </Button>
      {fromFindings.length > 0 && (
        <Button look="quiet" size="small" onClick={() => draft.add(fromFindings)}>
          {t('fromFindings', { n: fromFindings.length })}
        </Button>
      )}
      {fromChanges.length > 0 && (
        <Button look="quiet" size="small" onClick={() => draft.add(fromChanges)}>
          {t('fromChanges', { n: fromChanges.length })}
        </Button>
      )}
    </div>
  );
}

function optionsOf(edition: Edition, section: Section): [CellCode, string][] {
  const topics = topicsRowOf(edition);
  const cells = cellsOf(edition)
    .filter((spec) => spec.section === section)
    .map(({ code, label }): [CellCode, string] => [code, label]);
  return topics && section.rows.includes(topics)
    ? [...cells, [topics.code, rowName(edition, section, topics)]]
    : cells;
}
