'use client';

import { useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import type { Topic } from '@/lib/cells/cells';
import type { Row } from '@/lib/editions/types';
import { topicsSentence } from '@/lib/report/topics-sentence';
import styles from './topics-row.module.css';

type Props = { row: Row; list: readonly Topic[]; received: bigint | null; left: bigint };

/** What the topics add up to, and the sentence that the official table prints for them, as they stand. */
export function TopicsSum({ row, list, received, left }: Props) {
  const t = useTranslations('words.topics');
  const total = list.reduce((sum, { count }) => sum + count, 0n);
  const unit = row.unit ?? '';
  const sentence = topicsSentence(list, received);
  const more = received === null ? 0n : total - received;
  return (
    <>
      {list.length > 0 && received !== null && (
        <p className={styles.told}>
          {t(left > 0n ? 'less' : more > 0n ? 'more' : 'whole', {
            total: String(total),
            received: String(received),
            rest: String(left > 0n ? left : more),
            unit,
          })}
        </p>
      )}
      {sentence !== '' && (
        <p className={styles.sentence}>
          <span className={styles.told}>{t('printed')}</span>
          <Official>{sentence}</Official>
        </p>
      )}
    </>
  );
}
