'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Notice } from '@/components/ui/notice';
import { StillCorrecting } from '../pass-on/still-correcting';
import type { Told } from '../told';
import type { OwnReturn } from './own-return';

type Props = {
  own: OwnReturn;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
  onSubmit: (explanations: Record<string, string>) => void;
};

/** Says what will be sent, and asks for an explanation of every rule of the area's table that stands broken. */
export function SubmitDialog({ own, busy, problem, onClose, onSubmit }: Props) {
  const t = useTranslations('compile');
  const [missing, setMissing] = useState<readonly string[]>([]);
  const blocking = own.findings.filter((told) => told.severity === 'error' && !told.explainable);
  const byRule = rulesToExplain(own.findings);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const explanations = Object.fromEntries(
      [...byRule.keys()].map((rule) => [rule, String(data.get(rule) ?? '').trim()]),
    );
    const blank = Object.keys(explanations).filter((rule) => explanations[rule] === '');
    setMissing(blank);
    if (blank[0]) event.currentTarget.querySelector<HTMLElement>(`[name="${CSS.escape(blank[0])}"]`)?.focus();
    if (blank.length === 0) onSubmit(explanations);
  };
  const name = t('submit.version', { n: own.nextVersion });
  return (
    <FormDialog
      open
      wide
      {...{ busy, problem, onClose }}
      title={t('submit.title', { area: own.area.name, n: own.nextVersion })}
      submit={blocking.length > 0 ? null : busy ? t('submit.busy') : name}
      onSubmit={submit}
    >
      <p>{blocking.length > 0 ? t('submit.blocked', { n: blocking.length }) : t('submit.text')}</p>
      <StillCorrecting own={own} />
      {own.openTalks > 0 && (
        <p>
          <Link href={`/years/${own.year}/returns/${own.area.code}#talk`}>
            {t('submit.talks', { n: own.openTalks })}
          </Link>
        </p>
      )}
      {blocking.map((told) => (
        <Notice key={`${told.rule} ${told.column}`} tone="error">
          {told.message}
        </Notice>
      ))}
      {blocking.length === 0 && <Explanations {...{ byRule, missing }} saved={own.explanations} />}
    </FormDialog>
  );
}

type ExplanationsProps = {
  byRule: ReadonlyMap<string, readonly Told[]>;
  missing: readonly string[];
  saved: Readonly<Record<string, string>>;
};

function Explanations({ byRule, missing, saved }: ExplanationsProps) {
  const t = useTranslations('compile');
  return [...byRule].map(([rule, found]) => (
    <div key={rule}>
      {found.map((told) => (
        <Notice key={`${told.column}`} tone={told.severity === 'error' ? 'error' : 'warning'}>
          {told.message}
        </Notice>
      ))}
      <TextAreaField
        label={t('submit.explanation')}
        name={rule}
        rows={2}
        defaultValue={saved[rule] ?? ''}
        error={missing.includes(rule) ? t('submit.explanationMissing') : undefined}
      />
    </div>
  ));
}

/** One explanation a rule, even where it is broken in several columns. */
function rulesToExplain(findings: readonly Told[]): Map<string, Told[]> {
  const byRule = new Map<string, Told[]>();
  for (const told of findings) {
    if (told.explainable) byRule.set(told.rule, [...(byRule.get(told.rule) ?? []), told]);
  }
  return byRule;
}
