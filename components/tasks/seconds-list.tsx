import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { AroundTasks } from '@/lib/queries/task-views';
import type { UnitView } from '@/lib/queries/views';
import styles from './tasks.module.css';

type Line = {
  what: 'signature' | 'publication' | 'approvals';
  area: UnitView;
  version: number;
  count: number;
  by: string;
  at: Date;
  href: string;
};

/** What somebody else began and the asker may end: signing or publishing a table, approving rows of a ledger; nothing where nothing waits. */
export function SecondsList({
  around: { approvals, signed },
  year,
  now,
  primary,
}: {
  around: Pick<AroundTasks, 'approvals' | 'signed'>;
  year: number;
  now: Date;
  primary: boolean;
}) {
  const t = useTranslations('tasks.seconds');
  const { at: saidAt } = formats(useLocale());
  const lines: Line[] = [
    ...signed.map(({ waitsFor, ...table }) => ({
      ...table,
      what: waitsFor,
      count: 0,
      href: `/years/${year}/publish`,
    })),
    ...approvals.map(({ area, count, since }) => ({
      ...{ area, count, at: since, version: 0, by: '' },
      what: 'approvals' as const,
      href: `/years/${year}/compile/${area.code}?view=ledger`,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="seconds" className={styles.part}>
      <h2 id="seconds">{t('title')}</h2>
      <ul className={styles.lines}>
        {lines.map(({ what, area, href, at, ...said }, index) => (
          <li key={`${what} ${area.code}`} className={styles.end}>
            <p>
              {t.rich(what, {
                ...said,
                area: area.name,
                year: String(year),
                at: saidAt(at, now),
                official: (text) => <Official>{text}</Official>,
              })}
            </p>
            <ButtonLink
              href={href}
              size="small"
              look={primary && index === 0 ? 'primary' : 'secondary'}
              aria-label={t('of', { what: t(`${what}Do`), area: area.name })}
            >
              {t(`${what}Do`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
