'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { UnitStatus } from '@/components/status/unit-status';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Official } from '@/components/ui/official';
import { omissionNotes } from '@/lib/report/omission-notes';
import { isOmissionReason } from '@/lib/rollup/omission';
import { shortName } from '../short-name';
import type { Reasons } from './omission-reasons';
import type { OutstandingUnit, OwnReturn } from './own-return';
import styles from './submit.module.css';

type Props = {
  own: OwnReturn;
  reasons: Reasons;
  /** Codes of units whose reason says too little. */
  tooShort: readonly string[];
  /** null: it is waited for again. */
  onChange: (unit: string, reason: string | null) => void;
};

/** The units that are missing: each is waited for, or left out with a reason that is printed under the table. */
export function MissingUnits({ own, ...rest }: Props) {
  const t = useTranslations('stale.omissions');
  return (
    <section aria-labelledby="missing-units">
      <h3 id="missing-units" className={styles.heading}>
        {t('title')}
      </h3>
      <p className={styles.text}>{t('text', { n: own.outstanding.length })}</p>
      <ul className={styles.missing}>
        {own.outstanding.map((missing) => (
          <MissingUnit key={missing.unit.code} {...{ own, missing, ...rest }} />
        ))}
      </ul>
    </section>
  );
}

function MissingUnit({
  own,
  missing: { unit, kind, status, href },
  reasons,
  tooShort,
  onChange,
}: Props & { missing: OutstandingUnit }) {
  const t = useTranslations('stale.omissions');
  const reason = reasons[unit.code];
  const name = shortName(unit.name, own.area.name);
  const [note] = omissionNotes({
    own: [{ unit: unit.code, name: unit.name, reason: reason?.trim() ?? '' }],
    below: [],
  });
  return (
    <li>
      <div className={styles.unit}>
        <Link href={href}>
          <Official>{name}</Official>
        </Link>
        <UnitStatus kind={kind} status={status} />
        <Button
          size="small"
          aria-label={`${t(reason === undefined ? 'omit' : 'wait')} ${name}`}
          data-omit={unit.code}
          onClick={() => onChange(unit.code, reason === undefined ? '' : null)}
        >
          {t(reason === undefined ? 'omit' : 'wait')}
        </Button>
      </div>
      {reason !== undefined && (
        <TextField
          label={t('reason', { unit: name })}
          name={`omit-${unit.code}`}
          maxLength={2000}
          value={reason}
          onChange={(event) => onChange(unit.code, event.currentTarget.value)}
          hint={isOmissionReason(reason) ? t('printed', { note: note ?? '' }) : t('hint')}
          error={tooShort.includes(unit.code) && !isOmissionReason(reason) ? t('missing') : undefined}
        />
      )}
    </li>
  );
}
