'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { KeyHint } from '@/components/ui/key-hint';
import styles from './key-sheet.module.css';

/** In each row the keys that do the same or its opposite. */
const groups = [
  {
    title: 'move',
    rows: [
      { keys: ['Enter'], does: 'next' },
      { keys: ['Shift Enter'], does: 'back' },
      { keys: ['↑', '↓', '←', '→'], does: 'beside' },
      { keys: ['Tab'], does: 'across' },
      { keys: ['Alt ↓', 'Alt ↑'], does: 'section' },
      { keys: ['F8', 'Shift F8'], does: 'open' },
    ],
  },
  {
    title: 'fill',
    rows: [
      { keys: ['Alt 0'], does: 'zero' },
      { keys: ['Ctrl V'], does: 'pasteLong' },
      { keys: ['Ctrl Z'], does: 'undo' },
      { keys: ['Ctrl Y', 'Ctrl Shift Z'], does: 'redo' },
      { keys: ['Esc'], does: 'giveUp' },
    ],
  },
  {
    title: 'look',
    rows: [
      { keys: ['F2'], does: 'panel' },
      { keys: ['Shift F2'], does: 'comments' },
      { keys: ['?'], does: 'sheet' },
    ],
  },
] as const;

/** Every key of the form, and how numbers may be written. */
export function KeySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('entry.keys');
  const common = useTranslations('common');
  const actions = (
    <Button onClick={onClose} data-autofocus>
      {common('close')}
    </Button>
  );
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} actions={actions} wide>
      <div className={styles.groups}>
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3 className={styles.title}>{t(title)}</h3>
            <dl className={styles.rows}>
              {rows.map(({ keys, does }) => (
                <div key={does} className={styles.row}>
                  <dt className={styles.keys}>
                    {keys.map((each) => (
                      <KeyHint key={each} keys={each} />
                    ))}
                  </dt>
                  <dd>{t(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.reading}>{t('reading')}</p>
    </Dialog>
  );
}
