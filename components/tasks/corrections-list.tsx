import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { AskedCorrection } from '@/lib/queries/task-views';
import { quotable } from './quotable';
import styles from './tasks.module.css';
import { waitingDays } from './waiting-days';

/** Units that ask for their accepted return back, longest wait first, each with why and the way to decide. */
export function CorrectionsList({
  asked,
  year,
  now,
  primary,
}: {
  asked: readonly AskedCorrection[];
  year: number;
  now: Date;
  primary: boolean;
}) {
  const t = useTranslations('tasks.around');
  const tasks = useTranslations('tasks');
  const { at } = formats(useLocale());
  return (
    <section aria-labelledby="corrections" className={styles.part}>
      <div className={styles.partHead}>
        <h2 id="corrections">{t('corrections')}</h2>
        <span className={styles.note}>{t('correctionsNote', { count: asked.length })}</span>
      </div>
      <ul className={styles.lines}>
        {asked.map((one, index) => (
          <li key={one.unit.code} className={styles.sent}>
            <div className={styles.sentHead}>
              <h3>
                <Official>{one.unit.name}</Official>
              </h3>
              <ButtonLink
                href={`/years/${year}/review/${one.unit.code}`}
                size="small"
                look={primary && index === 0 ? 'primary' : 'secondary'}
                aria-label={t('decideOf', { unit: one.unit.name })}
              >
                {t('decide')}
              </ButtonLink>
            </div>
            <p lang="zh-CN">{tasks('quoted', { text: quotable(one.reason) })}</p>
            <p className={styles.note}>
              {t('askedBy', { by: one.by, at: at(one.at, now), days: waitingDays(one.at, now) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
