'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextAreaField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import { toJson } from '@/lib/cells/parse';
import { cellOf, dependantsOf, inputsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { RollupCell } from '@/lib/queries/views';
import { problemText } from '../problem-text';
import { readAmount } from './amount';
import { UnitChoice } from './unit-choice';

export type AdjustmentTarget = { year: number; area: string; areaName: string };
type Props = { target: AdjustmentTarget; edition: Edition; cell: RollupCell; onClose: () => void };
type Wrong = { amount?: string; reason?: string; units?: string };

/** Asks for one documented correction: of which cell, by how much, why, and which units it concerns. */
export function AdjustmentForm({ target, edition, cell, onClose }: Props) {
  const t = useTranslations('compile');
  const common = useTranslations('common');
  const router = useRouter();
  const form = useId();
  const [key] = useState(newKey);
  const [units, setUnits] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choices = inputsOf(edition).filter(
    (spec) => spec.code === cell.code || dependantsOf(edition, spec.code).includes(cell.code),
  );

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [code, typed, reason] = ['cell', 'amount', 'reason'].map((name) => String(data.get(name) ?? ''));
    const kind = cellOf(edition, code ?? '')?.kind ?? 'count';
    const amount = readAmount(kind, typed ?? '');
    const found: Wrong = {
      ...('wrong' in amount ? { amount: t(`adjustments.amountWrong.${amount.wrong}`) } : {}),
      ...(reason?.trim() ? {} : { reason: t('adjustments.reasonMissing') }),
      ...(units.length > 0 ? {} : { units: t('adjustments.unitsMissing') }),
    };
    setWrong(found);
    if ('wrong' in amount || Object.keys(found).length > 0) return;
    setBusy(true);
    const body = { cell: code, amount: toJson(kind, amount.value), reason: reason?.trim(), units };
    const path = `/years/${target.year}/rollup/${target.area}/adjustments`;
    const answer = await call('POST', path, body, { key });
    setBusy(false);
    if (!answer.ok) return setProblem(problemText(answer.problem, t('offline')));
    onClose();
    toast(t('adjustments.added'));
    router.refresh();
  };

  const actions = (
    <>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button look="primary" type="submit" form={form} busy={busy}>
        {t('adjustments.save')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('adjustments.addTitle', { area: target.areaName })}
      actions={actions}
    >
      <form id={form} onSubmit={submit} noValidate>
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
          error={wrong.amount}
        />
        <TextAreaField label={t('adjustments.reason')} name="reason" rows={3} error={wrong.reason} />
        <UnitChoice
          {...{ cell, edition, units }}
          area={target.areaName}
          error={wrong.units}
          onChange={setUnits}
        />
      </form>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
