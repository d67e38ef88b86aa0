'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import type { Answer } from '@/components/ui/use-send';
import { FormButton } from './form-button';
import type { Proposal } from './proposed-year';

type EditionName = { id: string; title: string };
const days = ['opens', 'due', 'closes'] as const;

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
  return (
    <FormButton name={t('years.open')} action={action} onDone={() => toast(t('years.opened'))}>
      {(problems) => (
        <>
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
          {days.map((name) => (
            <TextField
              key={name}
              label={t(`years.${name}`)}
              name={name}
              type="date"
              defaultValue={proposal[name]}
              error={problems[name]}
            />
          ))}
        </>
      )}
    </FormButton>
  );
}
