'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import { dependantsOf, inputsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { RollupCell } from '@/lib/queries/views';
import { problemText } from '../problem-text';
import { type AdjustmentFault, readAdjustment } from './read-adjustment';
import { UnitChoice } from './unit-choice';

export type AdjustmentTarget = { year: number; area: string; areaName: string };
type Props = { target: AdjustmentTarget; edition: Edition; cell: RollupCell; onClose: () => void };
const none: ReadonlySet<AdjustmentFault> = new Set();

/** Asks for one documented correction: of which cell, by how much, why, and which units it concerns. */
export function AdjustmentForm({ target, edition, cell, onClose }: Props) {
  const t = useTranslations('compile');
  const router = useRouter();
  const [key, setKey] = useState(newKey);
  const [units, setUnits] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState(none);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readAdjustment(edition, new FormData(event.currentTarget), units);
    setFaults('faults' in read ? read.faults : none);
    if ('faults' in read) return;
    setBusy(true);
    const path = `/years/${target.year}/rollup/${target.area}/adjustments`;
    const answer = await call('POST', path, read.sent, { key });
    setBusy(false);
    if (!answer.ok && answer.problem.code !== 'offline') setKey(newKey());
    if (!answer.ok) return setProblem(problemText(answer.problem, t('offline')));
    onClose();
    toast(t('adjustments.added'));
    router.refresh();
  };

  return (
    <FormDialog
      open
      wide
      {...{ busy, problem, onClose }}
      title={t('adjustments.addTitle', { area: target.areaName })}
      submit={t('adjustments.save')}
      onSubmit={submit}
    >
      <AdjustmentFields {...{ cell, edition, faults }} />
      <UnitChoice
        {...{ cell, edition, units }}
        area={target.areaName}
        error={faults.has('units') ? t('adjustments.unitsMissing') : undefined}
        onChange={setUnits}
      />
    </FormDialog>
  );
}

type FieldsProps = { cell: RollupCell; edition: Edition; faults: ReadonlySet<AdjustmentFault> };

function AdjustmentFields({ cell, edition, faults }: FieldsProps) {
  const t = useTranslations('compile');
  const choices = inputsOf(edition).filter(
    (spec) => spec.code === cell.code || dependantsOf(edition, spec.code).includes(cell.code),
  );
  const amountFault = (['amountBlank', 'amountUnreadable'] as const).find((fault) => faults.has(fault));
  return (
    <>
      <SelectField
        label={t('adjustments.cell')}
        name="cell"
        defaultValue={cell.code}
        hint={t('adjustments.cellHint')}
      >
        {choices.map((spec) => (
          <option key={spec.code} value={spec.code} lang="zh-CN">
            {spec.number} {spec.label}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('adjustments.amount')}
        name="amount"
        inputMode="text"
        autoComplete="off"
        data-autofocus
        hint={t('adjustments.amountHint')}
        error={amountFault && t(`adjustments.${amountFault}`)}
      />
      <TextAreaField
        label={t('adjustments.reason')}
        name="reason"
        rows={3}
        error={faults.has('reason') ? t('adjustments.reasonMissing') : undefined}
      />
    </>
  );
}
