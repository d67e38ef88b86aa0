'use client';

import { useTranslations } from 'next-intl';
import { CellThreads } from '@/components/notes/cell-threads';
import { useReturnNotes } from '@/components/notes/notes-context';
import { ThreadView } from '@/components/notes/thread';
import { Official } from '@/components/ui/official';
import { labelAt } from './cell-label';
import { orderOf } from './finding-places';
import { useDesk } from './store-context';
import styles from './talk-view.module.css';

/** Everything that was said about a return: about it as a whole, and then cell by cell in the form's order. */
export function TalkView() {
  const t = useTranslations('talk');
  const { store, go } = useDesk();
  const notes = useReturnNotes();
  const order = orderOf(store.edition);
  const cells = [...new Set(notes.threads.flatMap(({ cell }) => cell ?? []))].sort(
    (one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0),
  );
  return (
    <section className={styles.section} aria-labelledby="talk-title">
      <h2 id="talk-title">{t('title')}</h2>
      <p className={styles.how}>{t(notes.mayWrite ? 'how' : 'reads')}</p>
      <section className={styles.about} data-notes="">
        <h3>{t('whole')}</h3>
        <CellThreads notes={notes} cell={null} now={store.now()} />
      </section>
      {cells.map((cell) => (
        <section key={cell} className={styles.about}>
          <h3>
            <button type="button" className={styles.link} onClick={() => go(cell)}>
              <Official>{labelAt(store.edition, cell)}</Official>
            </button>
          </h3>
          {notes.threadsOf(cell).map((thread) => (
            <ThreadView key={thread.id} {...{ thread, notes }} now={store.now()} />
          ))}
        </section>
      ))}
    </section>
  );
}
