import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { Official } from '@/components/ui/official';
import type { PassedOnNote } from '@/lib/queries/levels-views';

const named = 6;

/** A table that came back and was passed on: whom it waits for, or that it can go up again. */
export function PassedOnText({ passed: { units } }: { passed: PassedOnNote }) {
  const t = useTranslations('levels.task');
  const left = units.filter(({ status }) => status !== 'accepted');
  const of = units.length;
  if (left.length === 0) {
    return (
      <p>
        <Mark icon="accepted" tone="done">
          {t('ready', { of })}
        </Mark>
      </p>
    );
  }
  const names = left.slice(0, named).map(({ unit }) => unit.name);
  return (
    <p>
      {t('waiting', { of, done: of - left.length })}
      <Official>{names.join('、')}</Official>
      {t(left.length > named ? 'more' : 'end')}
    </p>
  );
}
