import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { UnitStatus } from '@/components/status/unit-status';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { PassedOnNote } from '@/lib/queries/levels-views';
import { shortName } from '../short-name';
import type { OwnReturn } from '../submit/own-return';
import { unitPath } from '../unit-path';
import styles from './pass-on.module.css';

/** How the units stand that the table was passed on to; once all are accepted again, that it can go up again. */
export function PassedOnLine({ own, passed, now }: { own: OwnReturn; passed: PassedOnNote; now: Date }) {
  const t = useTranslations('levels');
  const at = formats(useLocale()).at;
  const of = passed.units.length;
  const done = passed.units.filter(({ status }) => status === 'accepted').length;
  const look = { view: 'table', basis: 'accepted', cell: null } as const;
  return (
    <Notice
      tone={done === of ? 'done' : 'info'}
      note={t('passed.by', { by: passed.by, at: at(passed.at, now) })}
    >
      <strong>{done === of ? t('passed.ready', { of }) : t('passed.waiting', { of, done })}</strong>
      <ul className={styles.passed}>
        {passed.units.map(({ unit, kind, status }) => (
          <li key={unit.code}>
            <Link href={unitPath(own.year, { unit, kind, status }, look)}>
              <Official>{shortName(unit.name, own.area.name)}</Official>
            </Link>
            <UnitStatus kind={kind} status={status} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
