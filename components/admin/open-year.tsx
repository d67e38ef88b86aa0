'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { type Answer, useSend } from '@/components/ui/use-send';
import styles from './admin.module.css';
import type { Proposal } from './proposed-year';

type EditionName = { id: string; title: string };

/** Opens a year's collection: an empty return for every unit as the tree stands today. */
export function OpenYear({
  proposal,
  editions,
  units,
  action,
}: {
  proposal: Proposal;
  editions: readonly EditionName[];
  units: number;
  action: (form: FormData) => Promise<Answer>;
}) {
  const t = useTranslations('admin');
  const common = useTranslations('common');
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const { send, busy, problems } = useSend(action, () => {
    setOpen(false);
    toast(t('years.opened'));
    router.refresh();
  });
  const day = (name: 'opens' | 'due' | 'closes') => (
    <TextField
      label={t(`years.${name}`)}
      name={name}
      type="date"
      defaultValue={proposal[name]}
      error={problems[name]}
    />
  );
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t('years.open')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('years.open')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button type="submit" form={form} look="primary" busy={busy}>
              {busy ? t('saving') : t('years.open')}
            </Button>
          </>
        }
      >
        <form id={form} className={styles.form} onSubmit={send} noValidate>
          <p>{t('years.what', { units })}</p>
          <TextField
            label={t('years.year')}
            name="year"
            inputMode="numeric"
            defaultValue={String(proposal.year)}
            data-autofocus
            error={problems.year}
          />
          <SelectField
            label={t('years.edition')}
            name="edition"
            defaultValue={proposal.edition}
            error={problems.edition}
          >
            {editions.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
          {day('opens')}
          {day('due')}
          {day('closes')}
          {problems.form && (
            <Notice tone="error" live>
              {problems.form}
            </Notice>
          )}
        </form>
      </Dialog>
    </>
  );
}
