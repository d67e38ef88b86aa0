import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { shortName } from '../short-name';
import type { OwnReturn } from '../submit/own-return';

/** Tables of areas below that count as they were accepted, though they would be made otherwise now. */
export function StaleBelow({ own }: { own: OwnReturn }) {
  const t = useTranslations('stale.below');
  if (own.staleBelow.length === 0) return null;
  return (
    <Notice tone="warning" note={t('note')}>
      {t('text')}
      {own.staleBelow.map(({ unit, name, units }, at) => (
        <span key={unit}>
          {at > 0 && t('separator')}
          <Link href={`/years/${own.year}/review/${unit}`}>
            <Official>{shortName(name, own.area.name)}</Official>
          </Link>
          {t('units', { n: units })}
        </span>
      ))}
      {t('end')}
    </Notice>
  );
}
