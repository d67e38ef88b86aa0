'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { useFollowed } from './store-context';

/** By name; more are only counted. */
const named = 2;

/** Who else has been writing in this form in the last minutes. */
export function WhoElse() {
  const t = useTranslations('saving');
  const others = useFollowed((store) => store.others);
  if (others.length === 0) return null;
  const names = others.slice(0, named).join('、');
  const who = others.length > named ? t('andMore', { names, count: others.length }) : names;
  return (
    <Mark icon="pencil" tone="accent">
      {t('others', { names: who })}
    </Mark>
  );
}
