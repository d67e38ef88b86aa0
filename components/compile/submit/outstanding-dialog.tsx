'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { UnitStatus } from '@/components/status/unit-status';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Official } from '@/components/ui/official';
import { shortName } from '../short-name';
import type { OwnReturn } from './own-return';
import styles from './submit.module.css';

/** Why the table cannot be sent in yet: the units that are missing, each with the way to it. */
export function OutstandingDialog({
  own,
  open,
  onClose,
}: {
  own: OwnReturn;
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('compile');
  const common = useTranslations('common');
  const actions = (
    <Button onClick={onClose} data-autofocus>
      {common('close')}
    </Button>
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('outstanding.title', { n: own.outstanding.length })}
      actions={actions}
    >
      <p>{t('outstanding.text')}</p>
      <ul className={styles.units}>
        {own.outstanding.map(({ unit, kind, status, href }) => (
          <li key={unit.code}>
            <Link href={href}>
              <Official>{shortName(unit.name, own.area.name)}</Official>
            </Link>
            <UnitStatus kind={kind} status={status} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
