'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import styles from './foot-bar.module.css';
import { useDesk } from './store-context';
import { SubmitButton } from './submit-button';
import type { SectionPlace } from './use-section';

/** The way on where there is no room beside the table: section before, section after, submit. */
export function FootBar({ place }: { place: SectionPlace }) {
  const t = useTranslations('form');
  const { store, view } = useDesk();
  const { sections } = store.edition;
  return (
    <div className={styles.bar}>
      <Button disabled={place.section === sections.at(0)} onClick={() => place.step(-1, 'none')}>
        {t('before')}
      </Button>
      <Button disabled={place.section === sections.at(-1)} onClick={() => place.step(1, 'none')}>
        {t('after')}
      </Button>
      {view.actions.includes('submit') && (
        <span className={styles.end}>
          <SubmitButton />
        </span>
      )}
    </div>
  );
}
