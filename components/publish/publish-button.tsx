'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { focusField, readField } from '@/components/steps/read-field';
import { useStep } from '@/components/steps/use-step';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/field';
import { FormDialog } from '@/components/ui/form-dialog';
import type { ReadinessView } from '@/lib/queries/publication-views';

/** Publishes the signed version, after saying what is frozen; a correction with its reason. */
export function PublishButton({ view }: { view: ReadinessView }) {
  const t = useTranslations('publish.publish');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setIsOpen(true)}>
        {t(view.published > 0 ? 'buttonCorrection' : 'button')}
      </Button>
      {isOpen && <PublishDialog view={view} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function PublishDialog({ view, onClose }: { view: ReadinessView; onClose: () => void }) {
  const t = useTranslations('publish.publish');
  const { year, area, version, published, correction, changes } = view;
  const [isMissing, setIsMissing] = useState(false);
  const isCorrection = published > 0;
  const path = `/years/${year.year}/publications/${area.code}/publish`;
  const { send, isBusy, problem } = useStep(path, {
    done: t('published', { year: String(year.year) }),
    onDone: onClose,
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isCorrection) return void send({});
    const reason = readField(event.currentTarget, 'reason');
    setIsMissing(reason === '');
    if (reason === '') focusField(event.currentTarget, 'reason');
    else void send({ reason });
  };
  const said = { name: area.name, year: String(year.year), number: published + 1 };
  const title = t.markup(isCorrection ? 'dialogCorrection' : 'dialog', { ...said, area: (name) => name });
  const { cells = 0, versions = 0 } = version?.looked ?? {};
  return (
    <FormDialog
      open
      wide
      {...{ title, onClose, onSubmit, problem }}
      busy={isBusy}
      submit={isBusy ? t('publishing') : t(isCorrection ? 'buttonCorrection' : 'button')}
    >
      <p>{t('says', { version: version?.number ?? 0, cells, versions })}</p>
      {isCorrection && (
        <>
          <p>
            {t('saysCorrection', {
              number: published + 1,
              before: published,
              changed: changes?.cells.length ?? 0,
            })}
          </p>
          <TextAreaField
            label={t('reason')}
            name="reason"
            rows={3}
            required
            maxLength={2000}
            defaultValue={correction?.reason}
            hint={t('reasonHint')}
            error={isMissing ? t('reasonMissing') : undefined}
          />
        </>
      )}
    </FormDialog>
  );
}
