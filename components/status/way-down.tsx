import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import type { PassedFrom } from '@/lib/queries/levels-views';

/** Whose reason it was at first, where a return was passed on from above; the levels that it came through. */
export function WayDown({ way, now }: { way: readonly PassedFrom[]; now: Date }) {
  const t = useTranslations('levels');
  const at = formats(useLocale()).at;
  const first = way.at(-1);
  if (!first) return null;
  const areas = way.map(({ area }) => area).join(t('wayDown.separator'));
  return (
    <>
      {' '}
      {t('wayDown.text', { n: way.length, areas, office: first.office, by: first.by, at: at(first.at, now) })}
    </>
  );
}
