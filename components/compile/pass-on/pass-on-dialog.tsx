'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { call, newKey } from '@/lib/api/client';
import type { Edition } from '@/lib/editions/types';
import { problemText } from '../problem-text';
import { shortName } from '../short-name';
import type { OwnReturn } from '../submit/own-return';
import { AnotherCell } from './another-cell';
import { byUnit, firstSaid, proposed, toggled } from './choice';
import { MakersOfCell } from './makers-of-cell';
import styles from './pass-on.module.css';
import type { ReadMore, ToldCell, ToldPassOn } from './pass-on-data';

type Props = {
  own: OwnReturn;
  edition: Edition;
  passOn: ToldPassOn;
  readMore: ReadMore;
  onClose: () => void;
};
type Answer = { passedOn: { name: string }[]; leftOut: { name: string }[] };

/** One step for all of them: which units are asked about which cells, and in which words. */
export function PassOnDialog({ own, edition, passOn, readMore, onClose }: Props) {
  const t = useTranslations('levels');
  const [cells, setCells] = useState<readonly ToldCell[]>(passOn.cells);
  const [choice, setChoice] = useState(() => proposed(passOn.cells));
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
          onToggle={(unit) => setChoice((before) => toggled(before, cell.code, unit))}
        />
      ))}
      <AnotherCell
        {...{ edition, readMore }}
        shown={cells.map(({ code }) => code)}
        onRead={(more) => setCells((before) => [...before, ...more])}
      />
      <Chosen
        units={units}
        names={new Map(passOn.units.map(({ unit }) => [unit.code, unit.name]))}
        area={own.area.name}
      />
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

type ChosenProps = {
  units: readonly { unit: string; cells: readonly string[] }[];
  names: ReadonlyMap<string, string>;
  area: string;
};

/** Names what the step will do. */
function Chosen({ units, names, area }: ChosenProps) {
  const t = useTranslations('levels');
  const list = units.map(({ unit, cells }) =>
    t('dialog.chosenUnit', { unit: shortName(names.get(unit) ?? unit, area), n: cells.length }),
  );
  return (
    <p className={styles.chosen} aria-live="polite">
      {list.length > 0 && t('dialog.chosen', { list: list.join(t('passOn.separator')) })}
    </p>
  );
}

/** Sends it once, however often it is clicked, and says who was left out. */
function usePassOn(own: OwnReturn, onDone: () => void) {
  const t = useTranslations('levels');
  const compile = useTranslations('compile');
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [key, setKey] = useState(newKey);
  const send = async (body: { reason: string; units: { unit: string; cells: string[] }[] }) => {
    setBusy(true);
    setProblem(null);
    const answer = await call<Answer>('POST', `/years/${own.year}/returns/${own.area.code}/pass-on`, body, {
      key,
    });
    setBusy(false);
    if (answer.ok || answer.problem.code !== 'offline') setKey(newKey());
    router.refresh();
    if (!answer.ok) {
      setProblem(problemText(answer.problem, compile('offline')));
      return;
    }
    const left = answer.data.leftOut.map(({ name }) => name).join('、');
    const n = answer.data.passedOn.length;
    toast(left === '' ? t('dialog.done', { n }) : t('dialog.doneBut', { n, left }));
    onDone();
  };
  return { send, busy, problem };
}
