import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { daysUntil, formats } from '@/lib/i18n/format';
import type { LooseEnds } from '@/lib/queries/task-views';
import styles from './tasks.module.css';

const named = 6;

/** What an administrator has to see to, most pressing first; nothing where there is nothing. */
export function LooseEndsList({ ends, now, primary }: { ends: LooseEnds; now: Date; primary: boolean }) {
  const t = useTranslations('tasks.around');
  const { toOpen, closing, withoutClerk, withoutRole } = ends;
  const lines: { key: string; says: ReactNode; href: string; to: string }[] = [
    ...(toOpen === null
      ? []
      : [
          {
            key: 'open',
            says: t('toOpen', { year: String(toOpen) }),
            href: '/admin/years',
            to: t('toOpenDo'),
          },
        ]),
    ...(closing === null
      ? []
      : [
          {
            key: 'close',
            says: <Closing closing={closing} now={now} />,
            href: '/admin/years',
            to: t('closingDo'),
          },
        ]),
    ...(['withoutClerk', 'withoutRole'] as const).flatMap((key) => {
      const names = (key === 'withoutClerk' ? withoutClerk : withoutRole).map(({ name }) => name);
      if (names.length === 0) return [];
      return [{ key, says: <Names says={key} names={names} />, href: '/admin/people', to: t('toPeople') }];
    }),
  ];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="ends" className={styles.part}>
      <h2 id="ends">{t('looseEnds')}</h2>
      <ul className={styles.lines}>
        {lines.map(({ key, says, href, to }, index) => (
          <li key={key} className={styles.end}>
            <p>{says}</p>
            <ButtonLink href={href} size="small" look={primary && index === 0 ? 'primary' : 'secondary'}>
              {to}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Closing({ closing, now }: { closing: NonNullable<LooseEnds['closing']>; now: Date }) {
  const t = useTranslations('tasks.around');
  const { day, dueIn } = formats(useLocale());
  const { year, closes, out } = closing;
  return t(daysUntil(closes, now) < 0 ? 'closingOver' : 'closingSoon', {
    year: String(year),
    day: day(closes),
    left: dueIn(closes, now),
    out,
  });
}

function Names({ says, names }: { says: 'withoutClerk' | 'withoutRole'; names: readonly string[] }) {
  const t = useTranslations('tasks.around');
  return t.rich(says, {
    count: names.length,
    names: names.slice(0, named).join('、'),
    more: names.length > named ? 'yes' : 'no',
    official: (text) => <Official>{text}</Official>,
  });
}
