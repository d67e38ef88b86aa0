'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextAreaField, TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { formats } from '@/lib/i18n/format';
import type { DueView } from '@/lib/queries/step-views';
import { proposedDay } from './proposed-day';
import { focusField, readField, sentBy } from './read-field';
import styles from './steps.module.css';
import { stepPath, useStep } from './use-step';

type Props = {
  year: { year: number; due: string };
  unit: { code: string; name: string };
  due: DueView;
  onClose: () => void;
};
type Missing = { due?: string; reason?: string };

/** Asks until when one unit gets more time, and why; what was given before can be taken back. */
export function ExtendDialog({ year, unit, due, onClose }: Props) {
  const t = useTranslations('steps.extend');
  const { day } = formats(useLocale());
  const [missing, setMissing] = useState<Missing>({});
  const { send, isBusy, problem } = useStep(stepPath({ year: year.year, unit: unit.code }, 'extend'), {
    done: t('done', { unit: unit.name }),
    onDone: onClose,
  });
  const isOver = due.from > due.to;
  const range = { from: day(due.from), to: day(due.to) };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const isTakenBack = sentBy(event) === 'takeBack';
    const [until, reason] = [readField(form, 'due'), readField(form, 'reason')];
    const found = {
      ...(isTakenBack ? {} : told(until, due, { missing: t('dayMissing'), outside: t('dayOutside', range) })),
      ...(reason === '' ? { reason: t('reasonMissing') } : {}),
    };
    setMissing(found);
    const [first] = Object.keys(found);
    if (first) focusField(form, first);
    else void send({ due: isTakenBack ? null : until, reason });
  };
  return (
    <FormDialog
      className={styles.form}
      open
      {...{ onClose, onSubmit, problem }}
      busy={isBusy}
      title={t('title', { unit: unit.name })}
      submit={isOver ? null : isBusy ? t('busy') : t('submit')}
    >
      <p>{isOver ? t('over', range) : t('text', { due: day(year.due) })}</p>
      {!isOver && (
        <TextField
          label={t('until')}
          name="due"
          type="date"
          min={due.from}
          max={due.to}
          defaultValue={proposedDay(due)}
          data-autofocus
          required
          hint={t('range', range)}
          error={missing.due}
        />
      )}
      {(!isOver || due.extended) && (
        <TextAreaField
          label={t('reason')}
          name="reason"
          rows={2}
          required
          maxLength={2000}
          hint={t('reasonHint')}
          error={missing.reason}
        />
      )}
      {due.extended && (
        <span className={styles.takeBack}>
          <Button type="submit" look="quiet" size="small" name="step" value="takeBack" busy={isBusy}>
            {t('takeBack', { due: day(year.due) })}
          </Button>
        </span>
      )}
    </FormDialog>
  );
}

function told(until: string, { from, to }: DueView, say: { missing: string; outside: string }): Missing {
  if (until === '') return { due: say.missing };
  return until < from || until > to ? { due: say.outside } : {};
}
