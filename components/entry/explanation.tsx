'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { explanationKey } from './field';
import { useDesk, useSelected } from './store-context';
import styles from './table-line.module.css';
import { useTheirs } from './use-theirs';

const longest = 2000;

/** Why a finding is right as it stands; saved by itself like the cells. */
export function Explanation({ rule, text }: { rule: string; text: string }) {
  const t = useTranslations('form');
  const { store, view } = useDesk();
  const save = useSelected((each) => each.queue.stateOf(explanationKey(rule)));
  const canExplain = view.actions.includes('save') || view.actions.includes('submit');
  if (!canExplain) {
    return text === '' ? null : (
      <p>
        {t('explanation.given')}
        <Official>{text}</Official>
      </p>
    );
  }
  return (
    <>
      <textarea
        className={styles.explanation}
        rows={1}
        maxLength={longest}
        value={text}
        aria-label={t('explanation.label')}
        placeholder={t('explanation.placeholder')}
        onChange={(event) => store.explain(rule, event.currentTarget.value)}
        onBlur={() => void store.queue.flush()}
      />
      {save === 'conflict' && <ExplanationConflict rule={rule} />}
    </>
  );
}

function ExplanationConflict({ rule }: { rule: string }) {
  const t = useTranslations('form');
  const { store } = useDesk();
  const key = explanationKey(rule);
  return (
    <p className={styles.actions}>
      {useTheirs(key)}
      <button type="button" className={styles.link} onClick={() => store.choose(key, 'mine')}>
        {t('explanation.mine')}
      </button>
      <button type="button" className={styles.link} onClick={() => store.choose(key, 'theirs')}>
        {t('explanation.theirs')}
      </button>
    </p>
  );
}
