'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '@/components/ui/button';
import type { ChapterPlace } from './chapters/use-chapter';
import styles from './foot-bar.module.css';
import { useDesk } from './store-context';
import { SubmitButton } from './submit-button';

/** The way on where there is no room beside the table: section before, section after, submit. */
export const FootBar = memo(function FootBar({ place }: { place: ChapterPlace }) {
  const t = useTranslations('form');
  const { view } = useDesk();
  return (
    <div className={styles.bar}>
      <Button disabled={!place.before} onClick={() => place.before?.()}>
        {t('before')}
      </Button>
      <Button disabled={!place.after} onClick={() => place.after?.()}>
        {t('after')}
      </Button>
      {view.actions.includes('submit') && (
        <span className={styles.end}>
          <SubmitButton />
        </span>
      )}
    </div>
  );
});
