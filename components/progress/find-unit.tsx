'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './board-head.module.css';
import type { Looking } from './use-look';

/** Narrows the list to names and codes with this text, while it is being typed. */
export function FindUnit({ looking }: { looking: Looking }) {
  const t = useTranslations('progress');
  const { look, turn } = looking;
  const [typed, setTyped] = useState(look.text);
  const [known, setKnown] = useState(look.text);
  if (known !== look.text) {
    setKnown(look.text);
    setTyped(look.text);
  }
  return (
    <label className={styles.find}>
      {t('filter.text')}
      <input
        type="search"
        className={styles.control}
        value={typed}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          const isComposing = 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true;
          if (!isComposing) turn({ text }, 'replace');
        }}
        onCompositionEnd={(event) => turn({ text: event.currentTarget.value }, 'replace')}
      />
    </label>
  );
}
