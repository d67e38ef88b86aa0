'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useStep } from '@/components/steps/use-step';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { nextPart } from '@/lib/publishing/sign-off';
import type { ReadinessView } from '@/lib/queries/publication-views';
import styles from './publish.module.css';

type Version = NonNullable<ReadinessView['version']>;

/** Signs the version that would be published, after saying what that means and how much there was to look at. */
export function SignButton({ view }: { view: ReadinessView }) {
  const t = useTranslations('publish.signs');
  const [isOpen, setIsOpen] = useState(false);
  const part = nextPart(view.signOffs.map((signed) => signed.part));
  if (!view.version || part === null) return null;
  return (
    <>
      <Button look="primary" size="small" onClick={() => setIsOpen(true)}>
        {t(`sign.${part}`)}
      </Button>
      {isOpen && (
        <SignDialog view={view} version={view.version} part={part} onClose={() => setIsOpen(false)} />
      )}
    </>
  );
}

function SignDialog({
  view: { year, area },
  version: { number, sha256, looked },
  part,
  onClose,
}: {
  view: ReadinessView;
  version: Version;
  part: 'compiler' | 'checker';
  onClose: () => void;
}) {
  const t = useTranslations('publish.signs');
  const common = useTranslations('common');
  const path = `/years/${year.year}/publications/${area.code}/sign`;
  const { send, isBusy, problem } = useStep(path, {
    done: t('signed', { version: number }),
    onDone: onClose,
  });
  const actions = (
    <>
      <Button onClick={onClose} data-autofocus>
        {common('cancel')}
      </Button>
      <Button look="primary" busy={isBusy} onClick={() => void send({ version: number })}>
        {isBusy ? t('signing') : t('confirm')}
      </Button>
    </>
  );
  const said = { name: area.name, year: String(year.year), version: number };
  const title = t.markup('dialog', { ...said, area: (name) => name });
  return (
    <Dialog open wide onClose={onClose} title={title} actions={actions}>
      <p>{t(`says.${part}`)}</p>
      <p>{t('looked', looked)}</p>
      <p className={styles.hash}>
        <code>{sha256}</code>
      </p>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </Dialog>
  );
}
