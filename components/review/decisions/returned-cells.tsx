'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { GrowingText } from '@/components/ui/growing-text';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import type { MarkedCell } from '../marks';
import styles from './decisions.module.css';
import type { ReturnDraft } from './use-return-draft';

/** The cells that go back, each with room for what is meant. `isAsked`: it was tried to send it. */
export function ReturnedCells({ draft, isAsked }: { draft: ReturnDraft; isAsked: boolean }) {
  const t = useTranslations('queue.returning');
  const { cells } = draft;
  if (cells.length === 0) {
    return (
      <Notice tone={isAsked ? 'error' : 'info'} live={isAsked}>
        {t('none')}
      </Notice>
    );
  }
  return (
    <>
      <p className={styles.label}>
        {t('cells', { n: cells.length })} <span className={styles.quiet}>{t('locked')}</span>
      </p>
      <ul className={styles.cells}>
        {cells.map((cell) => (
          <Line key={cell.code} cell={cell} draft={draft} />
        ))}
      </ul>
    </>
  );
}

function Line({ cell: { code, number, label }, draft }: { cell: MarkedCell; draft: ReturnDraft }) {
  const t = useTranslations('queue.returning');
  const review = useTranslations('review');
  return (
    <li>
      <span className={styles.cell}>
        <Official>
          <span className={styles.number}>{number}</span> {label}
        </Official>
      </span>
      <Button
        look="quiet"
        size="small"
        onClick={() => draft.marks.toggle(code)}
        aria-label={review('unmark', { cell: label })}
      >
        <Icon name="close" />
      </Button>
      <span className={styles.note}>
        <GrowingText
          size="note"
          lang="zh-CN"
          maxLength={2000}
          value={draft.note(code)}
          aria-label={t('noteOn', { cell: label })}
          placeholder={t('note')}
          onChange={(event) => draft.setNote(code, event.currentTarget.value)}
        />
      </span>
    </li>
  );
}
