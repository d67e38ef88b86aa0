'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import { labelOfField, printField } from './field-words';
import styles from './leftovers.module.css';
import { useDesk, useSelected } from './store-context';

/** What was typed and cannot be saved any more, with its values, until the person has seen it. */
export const Leftovers = memo(function Leftovers() {
  const t = useTranslations('saving.leftovers');
  const blank = useTranslations('form')('blank');
  const { store } = useDesk();
  const leftovers = useSelected((each) => each.leftovers);
  if (leftovers.length === 0) return null;
  const shut = leftovers.filter(({ isShut }) => isShut).length;
  const aside = leftovers.length - shut;
  const action = (
    <Button size="small" onClick={() => store.queue.discardLeftovers()}>
      {t('discard')}
    </Button>
  );
  const lines = (
    <ul className={styles.lines}>
      {leftovers.map(({ id, key, mine, now }) => (
        <li key={id}>
          {t.rich('line', {
            label: () => <Official>{labelOfField(store.edition, key) ?? t('explanation')}</Official>,
            mine: printField(store.edition, key, mine) || blank,
            now: printField(store.edition, key, now) || blank,
          })}
        </li>
      ))}
    </ul>
  );
  return (
    <Notice tone="warning" live action={action} note={lines}>
      {shut > 0 && t('shut', { count: shut })}
      {aside > 0 && t('aside', { count: aside })}
    </Notice>
  );
});
