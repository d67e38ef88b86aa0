import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { OpenQuestions } from '@/lib/queries/task-views';
import styles from './tasks.module.css';

/** Returns with notes to which the other side wrote last: questions to oneself, and answers to one's own. */
export function QuestionsList({
  questions,
  year,
  now,
}: {
  questions: readonly OpenQuestions[];
  year: number;
  now: Date;
}) {
  const t = useTranslations('tasks.around');
  const { at } = formats(useLocale());
  return (
    <section aria-labelledby="questions" className={styles.part}>
      <h2 id="questions">{t('questions')}</h2>
      <ul className={styles.lines}>
        {questions.map(({ unit, count, ours, at: when }) => (
          <li key={unit.code} className={styles.question}>
            <b>
              <Official>{unit.name}</Official>
            </b>
            <span>{t(ours ? 'answered' : 'toAnswer', { count })}</span>
            <span className={styles.note}>{at(when, now)}</span>
            <Link
              href={`/years/${year}/${ours ? 'review' : 'returns'}/${unit.code}${ours ? '' : '/history?kind=comments'}`}
              aria-label={t('lookAtOf', { unit: unit.name })}
            >
              {t('lookAt')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
