'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Notice } from '@/components/ui/notice';
import { shortName } from '../short-name';
import type { Told } from '../told';
import { Explanations, rulesToExplain } from './explanations';
import { MissingUnits } from './missing-units';
import { newOmissions, unfinished } from './omission-reasons';
import type { OwnReturn } from './own-return';
import styles from './submit.module.css';
import type { useReasons } from './use-reasons';
import type { Submission } from './use-submission';

type Props = {
  own: OwnReturn;
  /** Of the table that would be submitted. */
  findings: readonly Told[];
  reasons: ReturnType<typeof useReasons>;
  title: string;
  submit: string;
  /** What will happen. */
  text: string;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onSubmit: (submission: Submission) => void;
  /** What else the reader should know first. */
  children?: ReactNode;
};

/** Says what will be sent, and asks why units are left out and for an explanation of every rule that stands broken. */
export function SubmitDialog({ own, findings, reasons, text, children, onSubmit, ...dialog }: Props) {
  const t = useTranslations('compile');
  const omissions = useTranslations('stale.omissions');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [isTried, setIsTried] = useState(false);
  const blocking = findings.filter((told) => told.severity === 'error' && !told.explainable);
  const byRule = rulesToExplain(findings);
  const units = own.outstanding.map(({ unit }) => unit);
  const { unnamed, tooShort } = unfinished(units, reasons.reasons);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const explanations = Object.fromEntries(
      [...byRule.keys()].map((rule) => [rule, String(data.get(rule) ?? '').trim()]),
    );
    const blank = Object.keys(explanations).filter((rule) => explanations[rule] === '');
    setMissing(blank);
    setIsTried(true);
    const first = tooShort.map((unit) => `omit-${unit}`).concat(blank)[0];
    const at = unnamed[0]
      ? `[data-omit="${CSS.escape(unnamed[0].code)}"]`
      : first && `[name="${CSS.escape(first)}"]`;
    if (at) form.querySelector<HTMLElement>(at)?.focus();
    else onSubmit({ explanations, omissions: newOmissions(units, reasons.reasons, own.named) });
  };
  const names = unnamed.map(({ name }) => shortName(name, own.area.name)).join('、');
  return (
    <FormDialog
      open
      wide
      {...dialog}
      className={styles.form}
      submit={blocking.length > 0 ? null : dialog.busy ? t('submit.busy') : dialog.submit}
      problem={
        isTried && unnamed.length > 0
          ? omissions('unnamed', { n: unnamed.length, units: names })
          : dialog.problem
      }
      onSubmit={submit}
    >
      <p>{blocking.length > 0 ? t('submit.blocked', { n: blocking.length }) : text}</p>
      {children}
      {blocking.map((told) => (
        <Notice key={`${told.rule} ${told.column}`} tone="error">
          {told.message}
        </Notice>
      ))}
      {units.length > 0 && (
        <MissingUnits
          own={own}
          reasons={reasons.reasons}
          tooShort={isTried ? tooShort : []}
          onChange={reasons.set}
        />
      )}
      {blocking.length === 0 && <Explanations {...{ byRule, missing }} saved={own.explanations} />}
    </FormDialog>
  );
}
