'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { useDesk } from './store-context';

const named = 5;

/** Where the figures of an area's table come from, and whose are still missing. */
export function CompiledNotice() {
  const t = useTranslations('form.compiled');
  const { view } = useDesk();
  const { outstanding, year, unit, status } = view;
  const compile = <Link href={`/years/${year.year}/compile/${unit.code}`}>{t('open')}</Link>;
  if (outstanding.length === 0 || status === 'submitted' || status === 'accepted') {
    return (
      <Notice tone="info" action={compile}>
        {t('from')}
      </Notice>
    );
  }
  const names = outstanding
    .slice(0, named)
    .map(({ name }) => name)
    .join('、');
  const key = outstanding.length > named ? 'outstandingMore' : 'outstanding';
  return (
    <Notice tone="warning" action={compile} note={t('live')}>
      {t.rich(key, {
        count: outstanding.length,
        names: () => <Official>{names}</Official>,
      })}
    </Notice>
  );
}
