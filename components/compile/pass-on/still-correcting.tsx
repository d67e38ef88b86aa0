import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { shortName } from '../short-name';
import type { OwnReturn } from '../submit/own-return';

/** Before the table goes up again: which of the units that it was passed on to still count with their old figures. */
export function StillCorrecting({ own }: { own: OwnReturn }) {
  const t = useTranslations('levels');
  const left = own.passOn?.passed?.units.filter(({ status }) => status !== 'accepted') ?? [];
  if (left.length === 0) return null;
  const units = left.map(({ unit }) => shortName(unit.name, own.area.name)).join('、');
  return <Notice tone="warning">{t('submit.waiting', { n: left.length, units })}</Notice>;
}
