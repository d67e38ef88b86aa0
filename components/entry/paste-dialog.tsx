'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Block } from '@/lib/workbook/pasted/block';
import { type Plan, planOf } from '@/lib/workbook/pasted/plan';
import { readPasted } from '@/lib/workbook/pasted/read-pasted';
import styles from './paste-dialog.module.css';
import { PasteProblems } from './paste-problems';
import { PasteTable } from './paste-table';
import { useDesk, useSelected } from './store-context';
import { useFilledToast } from './use-undo';

type Props = { block: Block; from: string; onClose: () => void };

/** What a pasted block will change, cell by cell, before anything is changed. Enter takes it, Escape does not. */
export function PasteDialog({ block, from, onClose }: Props) {
  const t = useTranslations('entry.paste');
  const form = useId();
  const common = useTranslations('common');
  const { store, view } = useDesk();
  const say = useFilledToast(store);
  // What another clerk changes meanwhile is shown before it is pasted over.
  useSelected((each) => each.form);
  const [placements] = useState(() => readPasted(store.edition, block, { from, year: view.year.year }));
  const [way, setWay] = useState(placements[0]?.way);
  const placement = placements.find((each) => each.way === way);
  if (!placement) return null;
  const standing = { editable: store.editable, textOf: (code: string) => store.cell(code).text };
  const plan = planOf(store.edition, placement, standing);
  const { cells } = plan;
  const apply = () => {
    const changed = cells.filter(({ change }) => change === 'changed').length;
    const step = store.edits.fill(new Map(cells.map(({ spec, after }) => [spec.code, after])));
    onClose();
    say(t('done', { count: cells.length, changed }), step);
  };
  const isUseful = cells.some(({ change }) => change !== 'same');
  const actions = isUseful ? (
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button look="primary" type="submit" form={form} data-autofocus>
        {t('apply', { count: cells.length })}
      </Button>
    </>
  ) : (
    <Button onClick={onClose} data-autofocus>
      {common('close')}
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={t('title')} actions={actions} wide>
      <p className={styles.summary}>
        <Summary plan={plan} isByLabel={way === 'labels'} />
      </p>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        {placements.length > 1 && (
          <fieldset className={styles.ways}>
            <legend>{t('ways')}</legend>
            {placements.map((each) => (
              <label key={each.way}>
                <input type="radio" name="way" checked={each.way === way} onChange={() => setWay(each.way)} />
                {t(`way.${each.way}`)}
              </label>
            ))}
          </fieldset>
        )}
      </form>
      <PasteProblems plan={plan} />
      {cells.length > 0 && <PasteTable cells={cells} />}
    </Dialog>
  );
}

function Summary({ plan: { cells }, isByLabel }: { plan: Plan; isByLabel: boolean }) {
  const t = useTranslations('entry.paste');
  if (cells.length === 0) return t('nothing');
  const changed = cells.filter(({ change }) => change === 'changed').length;
  const same = cells.filter(({ change }) => change === 'same').length;
  const unreadable = cells.filter((each) => each.unreadable !== null).length;
  return t(isByLabel ? 'byLabel' : 'byPlace', { count: cells.length, changed, same, unreadable });
}
