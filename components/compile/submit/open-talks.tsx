import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { OwnReturn } from './own-return';

/** What is still being asked about the table, which holds nothing up. */
export function OpenTalks({ own }: { own: OwnReturn }) {
  const t = useTranslations('compile');
  if (own.openTalks === 0) return null;
  return (
    <p>
      <Link href={`/years/${own.year}/returns/${own.area.code}#talk`}>
        {t('submit.talks', { n: own.openTalks })}
      </Link>
    </p>
  );
}
