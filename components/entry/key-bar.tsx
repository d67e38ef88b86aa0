'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { KeyHint } from '@/components/ui/key-hint';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { labelAt } from './cell-label';
import styles from './key-bar.module.css';
import { useDesk, useFollowed } from './store-context';

const hints = [
  ['Enter', 'next'],
  ['Ctrl V', 'paste'],
  ['Ctrl Z', 'undo'],
] as const;

/** Below the table: the keys used most, what was just understood or undone, and the way to every key. */
export const KeyBar = memo(function KeyBar({ onSheet }: { onSheet: () => void }) {
  const t = useTranslations('entry.keys');
  const { view } = useDesk();
  if (!view.actions.includes('save')) return null;
  return (
    <div className={styles.bar}>
      <span className={styles.hints}>
        {hints.map(([keys, does]) => (
          <span key={keys} className={styles.hint}>
            <KeyHint keys={keys} /> {t(does)}
          </span>
        ))}
      </span>
      <span className={styles.news} role="status">
        <News />
      </span>
      <span className={styles.all}>
        <Button size="small" look="quiet" onClick={onSheet}>
          {t('title')} <KeyHint keys="?" />
        </Button>
      </span>
    </div>
  );
});

function News() {
  const t = useTranslations('entry');
  const { store } = useDesk();
  const news = useFollowed((each) => each.edits.news);
  if (!news) return null;
  if (news.kind === 'read') {
    const label = labelAt(store.edition, news.code);
    return t('readAsAt', { label, text: news.text, number: store.cell(news.code).text });
  }
  const [code] = news.codes;
  const spec = news.codes.length === 1 && code !== undefined ? cellOf(store.edition, code) : undefined;
  if (!spec) return t(`turned.${news.kind}Many`, { count: news.codes.length });
  const { text, unreadable, value } = store.cell(spec.code);
  const shown = unreadable ? text : printGrouped(spec.kind, value);
  return t(`turned.${news.kind}`, {
    label: labelAt(store.edition, spec.code),
    value: shown || t('turned.blank'),
  });
}
