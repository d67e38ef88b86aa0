'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Notice } from '@/components/ui/notice';
import type { Edition } from '@/lib/editions/types';
import type { OwnReturn } from '../submit/own-return';
import { AnotherCell } from './another-cell';
import { byUnit, firstSaid } from './choice';
import { ChosenUnits } from './chosen-units';
import { MakersOfCell } from './makers-of-cell';
import styles from './pass-on.module.css';
import type { ReadMore, ToldPassOn } from './pass-on-data';
import { useChoice } from './use-choice';
import { usePassOn } from './use-pass-on';

type Props = {
  own: OwnReturn;
  edition: Edition;
  passOn: ToldPassOn;
  readMore: ReadMore;
  onClose: () => void;
};

/** One step for all of them: which units are asked about which cells, and in which words. */
export function PassOnDialog({ own, edition, passOn, readMore, onClose }: Props) {
  const t = useTranslations('levels');
  const { cells, choice, toggle, add } = useChoice(passOn.cells);
  const [missing, setMissing] = useState<'units' | 'reason' | null>(null);
  const { send, busy, problem } = usePassOn(own, onClose);
  const units = byUnit(choice);
  const saidAt = firstSaid(cells);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    const lacks = units.length === 0 ? 'units' : reason === '' ? 'reason' : null;
    setMissing(lacks);
    if (lacks === 'reason') event.currentTarget.querySelector('textarea')?.focus();
    if (lacks === null) send({ reason, units });
  };
  return (
    <FormDialog
      open
      wide
      {...{ busy, problem, onClose }}
      title={t('dialog.title', { area: own.area.name, n: own.latestVersion ?? 0 })}
      submit={t(busy ? 'dialog.busy' : 'dialog.submit', { n: units.length })}
      onSubmit={submit}
    >
      <p className={styles.lead}>
        {passOn.isWhole && t('dialog.whole')} {t('dialog.lead')}
      </p>
      {cells.map((cell) => (
        <MakersOfCell
          key={cell.code}
          {...{ cell, edition, saidAt }}
          area={own.area.name}
          units={passOn.units}
          chosen={choice[cell.code] ?? []}
          onToggle={(unit) => toggle(cell.code, unit)}
        />
      ))}
      <AnotherCell {...{ edition, readMore }} shown={cells.map(({ code }) => code)} onRead={add} />
      <ChosenUnits chosen={units} units={passOn.units} area={own.area.name} />
      {missing === 'units' && units.length === 0 && (
        <Notice tone="error" live>
          {t('dialog.unitsMissing')}
        </Notice>
      )}
      <TextAreaField
        label={t('dialog.reason')}
        name="reason"
        rows={3}
        defaultValue={passOn.reason}
        hint={t('dialog.reasonHint')}
        error={missing === 'reason' ? t('dialog.reasonMissing') : undefined}
      />
    </FormDialog>
  );
}
