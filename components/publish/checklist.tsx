import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { IconName } from '@/components/ui/icon';
import { Mark, type Tone } from '@/components/ui/mark';
import { Official } from '@/components/ui/official';
import record from '@/components/ui/record.module.css';
import type { Check, CheckState, Requirement } from '@/lib/publishing/readiness';
import type { ReadinessView } from '@/lib/queries/publication-views';
import styles from './publish.module.css';

const marks = {
  met: { icon: 'accepted', tone: 'done' },
  unmet: { icon: 'error', tone: 'error' },
  waiting: { icon: 'dotted', tone: 'plain' },
} satisfies Record<CheckState, { icon: IconName; tone: Tone }>;

/** As many units as a line names. */
const named = 5;

/** Everything that has to be so before the table is published, met or not, each with the place where it is seen to. */
export function Checklist({ view }: { view: ReadinessView }) {
  const t = useTranslations('publish.checks');
  return (
    <section className={record.part} aria-labelledby="checks">
      <h2 id="checks">{t('title')}</h2>
      <ul className={styles.checks} aria-label={t('list')}>
        {view.checks.map((check) => (
          <li key={check.requirement} className={styles.check} data-requirement={check.requirement}>
            <Mark {...marks[check.state]}>{t(check.state)}</Mark>
            <span className={styles.said}>
              {t(`${check.requirement}.${check.state}`, { count: check.count })}
              {check.units.length > 0 && <Units check={check} />}
            </span>
            {check.state === 'unmet' && <Way view={view} requirement={check.requirement} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Units({ check: { units, count } }: { check: Check }) {
  const t = useTranslations('publish.checks');
  const first = units
    .slice(0, named)
    .map(({ name }) => name)
    .join('、');
  return (
    <span className={styles.units}>
      <Official>{t(units.length > named ? 'unitsMore' : 'units', { units: first, count })}</Official>
    </span>
  );
}

/** Where an unmet requirement is seen to; nothing for what only the administrator does. */
export function Way({ view, requirement }: { view: ReadinessView; requirement: Requirement }) {
  const t = useTranslations('publish.checks.go');
  const year = `/years/${view.year.year}`;
  const compile = `${year}/compile/${view.area.code}`;
  const ways: Record<Exclude<Requirement, 'closed'>, string> = {
    accepted: `${year}/progress`,
    uncorrected: `${year}/review`,
    submitted: compile,
    fresh: compile,
    noErrors: compile,
    explained: compile,
    approved: `${compile}?view=ledger`,
    compilerSigned: '#sign-offs',
    checkerSigned: '#sign-offs',
  };
  return requirement === 'closed' ? null : <Link href={ways[requirement]}>{t(requirement)}</Link>;
}
