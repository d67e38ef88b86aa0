'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { TopicDraft } from './return-state';
import { useDesk } from './store-context';
import { faultOf } from './topic-drafts';
import { topicNamesId } from './topic-names';
import styles from './topics-row.module.css';

type Props = {
  /** Of the topics row. */
  row: string;
  /** Set on the first line, where a link to the row leads. */
  code: string | undefined;
  draft: TopicDraft;
  all: readonly TopicDraft[];
  unit: string;
  /** Percent; null while it cannot be said. */
  share: number | null;
  isEditable: boolean;
  /** Enter goes past it: the row asks for nothing. */
  isPassed: boolean;
  /** The empty line at the end, which becomes a topic by typing. */
  isNew: boolean;
  onChange: (draft: TopicDraft) => void;
  onRemove: (id: number) => void;
  /** Somebody comes to write a name. */
  onWrite: () => void;
};

const longestName = 100;

export function TopicLine({ row, code, draft, all, unit, share, isEditable, isNew, isPassed, ...on }: Props) {
  const { onChange, onRemove, onWrite } = on;
  const t = useTranslations('form.topics');
  const { store } = useDesk();
  const fault = isNew ? null : faultOf(draft, all);
  const percent = share === null ? '' : `${share}%`;
  if (!isEditable) {
    return (
      <li className={styles.line}>
        <span className={styles.nameRead}>{draft.name}</span>
        <span className={styles.countRead}>{draft.count}</span>
        <span className={styles.unit}>{unit}</span>
        <span className={styles.share}>{percent}</span>
      </li>
    );
  }
  const inputs = {
    'data-stop': true,
    'data-passed': isPassed || undefined,
    onFocus: () => code && store.setCurrent(code),
    onBlur: () => {
      store.settle(row);
      store.leaveTopics();
    },
  };
  const change = (typed: TopicDraft) => {
    store.enter(row);
    onChange(typed);
  };
  const isNameWrong = fault === 'nameMissing' || fault === 'nameTwice';
  return (
    <li className={styles.line}>
      <input
        {...inputs}
        type="text"
        className={styles.name}
        list={topicNamesId}
        onFocus={() => {
          inputs.onFocus();
          onWrite();
        }}
        maxLength={longestName}
        value={draft.name}
        data-code={code}
        aria-label={isNew ? t('newName') : t('name')}
        placeholder={isNew ? t('newName') : undefined}
        aria-invalid={isNameWrong || undefined}
        onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
      />
      <input
        {...inputs}
        data-passed={isPassed || isNew || undefined}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={styles.count}
        value={draft.count}
        aria-label={t('count', { name: draft.name || t('newName') })}
        aria-invalid={(fault !== null && !isNameWrong) || undefined}
        onChange={(event) => change({ ...draft, count: event.currentTarget.value })}
      />
      <span className={styles.unit}>{unit}</span>
      <span className={styles.share}>{percent}</span>
      {!isNew && (
        <button type="button" className={styles.remove} onClick={() => onRemove(draft.id)}>
          <Icon name="close" />
          <VisuallyHidden>{t('remove', { name: draft.name })}</VisuallyHidden>
        </button>
      )}
      {fault && <span className={styles.fault}>{t(`fault.${fault}`)}</span>}
    </li>
  );
}
