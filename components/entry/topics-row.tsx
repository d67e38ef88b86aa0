'use client';

import { useTranslations } from 'next-intl';
import { NoteMark } from '@/components/notes/note-mark';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Official } from '@/components/ui/official';
import type { Topic } from '@/lib/cells/cells';
import { shares } from '@/lib/cells/shares';
import { printedNumber } from '@/lib/editions/printed-number';
import type { Row } from '@/lib/editions/types';
import type { TopicDraft } from './return-state';
import { ReturnedNoteStrips } from './returned-notes';
import { useDesk, useSelected } from './store-context';
import { TopicLine } from './topic-line';
import { TopicNames, useTopicNames } from './topic-names';
import styles from './topics-row.module.css';
import { TopicsSum } from './topics-sum';
import { useTheirs } from './use-theirs';
import { isPastTopics } from './way-on';

/** The row that asks for subjects instead of a number: each with its count, their shares computed. */
export function TopicsRow({ row }: { row: Row }) {
  const t = useTranslations('form.topics');
  const { store } = useDesk();
  const { drafts, list, isFinished, save } = useSelected((each) => each.topics);
  const isEditable = useSelected((each) => each.editable).has(row.code);
  const isPassed = useSelected(isPastTopics);
  const received = useSelected((each) => each.form.sums[row.topicsOf ?? ''] ?? null);
  const left = leftOf(list, received);
  const percents = isFinished ? shares([...list.map(({ count }) => count), left]) : [];
  const { names, load } = useTopicNames();
  const nextId = Math.max(-1, ...drafts.map(({ id }) => id)) + 1;
  const shown: readonly TopicDraft[] = isEditable ? [...drafts, { id: nextId, name: '', count: '' }] : drafts;
  const change = (draft: TopicDraft) => {
    const isNew = draft.id === nextId;
    store.setDrafts(isNew ? [...drafts, draft] : drafts.map((each) => (each.id === draft.id ? draft : each)));
  };
  const remove = (id: number) => {
    store.setDrafts(
      drafts.filter((each) => each.id !== id),
      false,
    );
    void store.queue.flush();
  };
  return (
    <tr className={styles.row}>
      <td className={styles.number}>
        <Official>{printedNumber(row)}</Official>
      </td>
      <th scope="row" colSpan={6} className={styles.cell}>
        <span className={styles.label}>
          <Official>{row.label}</Official> <NoteMark cell={row.code} passed />
          <span className={styles.told}>
            {isEditable ? t('how') : ''}
            {save !== 'none' && save !== 'conflict' ? ` ${t(`save.${save}`)}` : ''}
          </span>
        </span>
        <ReturnedNoteStrips codes={[row.code]} />
        {save === 'conflict' && <Conflict code={row.code} />}
        {shown.length === 0 && <p className={styles.told}>{t('empty')}</p>}
        {isEditable && <TopicNames names={names} used={drafts.map(({ name }) => name.trim())} />}
        <ul className={styles.list} lang="zh-CN">
          {shown.map((draft, at) => (
            <TopicLine
              key={draft.id}
              row={row.code}
              code={at === 0 ? row.code : undefined}
              draft={draft}
              all={drafts}
              unit={row.unit ?? ''}
              share={draft.id === nextId ? null : (percents[at] ?? null)}
              isEditable={isEditable}
              isPassed={isPassed}
              isNew={draft.id === nextId}
              onChange={change}
              onRemove={remove}
              onWrite={load}
            />
          ))}
        </ul>
        {isFinished && <TopicsSum {...{ row, list, received, left }} />}
      </th>
    </tr>
  );
}

/** What was received under none of the topics. */
function leftOf(list: readonly Topic[], received: bigint | null): bigint {
  const total = list.reduce((sum, { count }) => sum + count, 0n);
  return received !== null && received > total ? received - total : 0n;
}

function Conflict({ code }: { code: string }) {
  const t = useTranslations('form');
  const { store } = useDesk();
  const theirs = useTheirs(code);
  const isFinished = useSelected((each) => each.topics.isFinished);
  const action = (
    <span className={styles.choice}>
      <Button size="small" disabled={!isFinished} onClick={() => store.choose(code, 'mine')}>
        {t('explanation.mine')}
      </Button>
      <Button size="small" onClick={() => store.choose(code, 'theirs')}>
        {t('explanation.theirs')}
      </Button>
    </span>
  );
  return (
    <Notice tone="error" live action={action}>
      {theirs}
    </Notice>
  );
}
