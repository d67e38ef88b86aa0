import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import type { ReceiptView } from '@/lib/queries/version-views';

const named = 3;

/** What happens next to this version, in words. */
export function useWhatNext(receipt: ReceiptView, now: Date): string {
  const t = useTranslations('papers.receipt');
  const { at } = formats(useLocale());
  const { standing, office, returned, latest, number, actions } = receipt;
  switch (standing) {
    case 'waiting': {
      if (!office) return t('waitingTop');
      const next = t('waiting', { office: office.name, people: peopleOf(office.people) });
      return actions.includes('withdraw') ? `${next}${t('mayWithdraw')}` : next;
    }
    case 'accepted':
      return t('accepted', { office: office?.name ?? '' });
    case 'returned':
      return t('returned', {
        by: returned?.by ?? '',
        at: returned ? at(returned.at, now) : '',
        next: number + 1,
      });
    case 'withdrawn':
    case 'reopened':
      return t(standing, { next: number + 1 });
    case 'counts':
    case 'replaced':
      return t(standing, { latest });
  }

  function peopleOf(people: readonly string[]): string {
    if (people.length === 0) return '';
    const names = people.slice(0, named).join('、');
    return people.length > named ? t('morePeople', { names, count: people.length }) : t('people', { names });
  }
}
