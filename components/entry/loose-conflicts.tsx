'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ruleOf } from './field';
import { printField } from './field-words';
import type { ReturnStore } from './return-store';
import { useDesk, useSelected } from './store-context';
import styles from './table-line.module.css';
import { useTheirs } from './use-theirs';

/** Two explanations of a finding that is no longer there, so that no line of the table can ask which one is meant. */
export const LooseConflicts = memo(function LooseConflicts() {
  const keys = useSelected((store) => looseIn(store).join(' '));
  if (keys === '') return null;
  return keys.split(' ').map((key) => <LooseConflict key={key} at={key} />);
});

function looseIn({ queue, form }: ReturnStore): string[] {
  const shown = new Set(form.findings.map(({ rule }) => rule));
  return queue.conflicts.filter((key) => {
    const rule = ruleOf(key);
    return rule !== null && !shown.has(rule);
  });
}

function LooseConflict({ at }: { at: string }) {
  const t = useTranslations('form.explanation');
  const { store } = useDesk();
  const theirs = useTheirs(at);
  const mine = useSelected((each) => printField(each.edition, at, each.queue.valueOf(at)));
  const action = (
    <span className={styles.actions}>
      <Button size="small" onClick={() => store.choose(at, 'mine')}>
        {t('mine')}
      </Button>
      <Button size="small" onClick={() => store.choose(at, 'theirs')}>
        {t('theirs')}
      </Button>
    </span>
  );
  return (
    <Notice tone="error" live action={action} note={mine}>
      {t('label')}　{theirs}
    </Notice>
  );
}
