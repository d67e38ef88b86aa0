'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import { type CellSpec, cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { RollupCell } from '@/lib/queries/opened-views';
import type { Doubt } from '@/lib/rollup/overlap';
import { problemText } from '../problem-text';
import { doubtOfSent } from './doubt-of-sent';
import { DoubtText } from './doubt-text';
import { type AdjustmentFault, readAdjustment, type SentAdjustment } from './read-adjustment';
import { UnitChoice } from './unit-choice';
import { useKeptCell } from './use-kept-cell';
import { type ReadCell, WhyCell } from './why-cell';

export type AdjustmentTarget = { year: number; area: string; areaName: string };
type Props = {
  target: AdjustmentTarget;
  edition: Edition;
  /** Input cells to choose from; the first is chosen at the beginning. */
  choices: readonly CellSpec[];
  /** One that was read already. */
  known: RollupCell | null;
  read: ReadCell;
  onClose: () => void;
};
/** A doubt about exactly what was sent; what is changed is looked at anew. */
type Doubted = { doubt: Doubt; sent: string };
const none: ReadonlySet<AdjustmentFault> = new Set();

/** Asks for one documented correction: of which cell, by how much, why, and which units it concerns. */
export function AdjustmentForm({ target, edition, choices, known, read, onClose }: Props) {
  const t = useTranslations('compile');
  const tl = useTranslations('ledger');
  const [code, setCode] = useState(choices[0]?.code ?? '');
  const [units, setUnits] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState(none);
  const [doubted, setDoubted] = useState<Doubted | null>(null);
  const { readKept, keptCell } = useKeptCell(read, known);
  const { send, busy, problem } = useSend(target, onClose);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const one = readAdjustment(edition, new FormData(event.currentTarget), units);
    setFaults('faults' in one ? one.faults : none);
    if ('faults' in one) return;
    const sent = JSON.stringify(one.sent);
    const cell = keptCell(code);
    const doubt = cell && doubtOfSent({ cell: code, amount: one.amount, units: [...units] }, cell);
    if (doubt && doubted?.sent !== sent) return setDoubted({ doubt, sent });
    if (!(await send(one.sent))) setDoubted(null);
  };
  const kind = cellOf(edition, code)?.kind ?? 'count';
  return (
    <FormDialog
      open
      wide
      {...{ busy, problem, onClose }}
      title={t('adjustments.addTitle', { area: target.areaName })}
      submit={doubted ? tl('saveAnyway') : t('adjustments.save')}
      onSubmit={submit}
    >
      <AdjustmentFields {...{ choices, faults, code }} onChoose={setCode} onChange={() => setDoubted(null)} />
      <WhyCell key={code} code={code} read={readKept}>
        {(cell) => (
          <UnitChoice
            {...{ cell, edition, units }}
            area={target.areaName}
            error={faults.has('units') ? t('adjustments.unitsMissing') : undefined}
            onChange={(chosen) => {
              setUnits(chosen);
              setDoubted(null);
            }}
          />
        )}
      </WhyCell>
      {doubted && (
        <Notice tone="warning" live>
          <DoubtText doubt={doubted.doubt} kind={kind} units={units.length} />
        </Notice>
      )}
    </FormDialog>
  );
}

/** Sends it once, however often the button is pressed; closes when it was taken, and says whether it was. */
function useSend(target: AdjustmentTarget, onClose: () => void) {
  const t = useTranslations('compile');
  const router = useRouter();
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (sent: SentAdjustment) => {
    setBusy(true);
    const path = `/years/${target.year}/rollup/${target.area}/adjustments`;
    const answer = await call('POST', path, sent, { key });
    setBusy(false);
    if (!answer.ok && answer.problem.code !== 'offline') setKey(newKey());
    if (!answer.ok) {
      setProblem(problemText(answer.problem, t('offline')));
      return false;
    }
    onClose();
    toast(t('adjustments.added'));
    router.refresh();
    return true;
  };
  return { send, busy, problem };
}

type FieldsProps = {
  choices: readonly CellSpec[];
  code: string;
  faults: ReadonlySet<AdjustmentFault>;
  onChoose: (code: string) => void;
  onChange: () => void;
};

function AdjustmentFields({ choices, code, faults, onChoose, onChange }: FieldsProps) {
  const t = useTranslations('compile');
  const amountFault = (['amountBlank', 'amountUnreadable'] as const).find((fault) => faults.has(fault));
  return (
    <>
      <SelectField
        label={t('adjustments.cell')}
        name="cell"
        value={code}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
          onChange();
        }}
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
        onChange={onChange}
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
