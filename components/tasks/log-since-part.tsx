import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import type { LogSince } from '@/lib/queries/task-views';
import { knownAction } from './known-action';
import styles from './tasks.module.css';

/** What an auditor finds new: how many acts of which kind, each leading to them, and whether the log is still what was written. */
export function LogSincePart({ log, primary }: { log: LogSince; primary: boolean }) {
  const t = useTranslations('tasks.around');
  const names = useTranslations('log.actions');
  const { from, events, people, actions, verified } = log;
  const broken = verified.broken.length;
  return (
    <section aria-labelledby="log" className={styles.part}>
      <div className={styles.partHead}>
        <h2 id="log">{t('logSince')}</h2>
        <span className={styles.note}>{events > 0 ? t('logNote', { events, people }) : t('logNone')}</span>
      </div>
      {events > 0 && (
        <>
          <p className={styles.chain}>
            <Mark icon={broken === 0 ? 'accepted' : 'error'} tone={broken === 0 ? 'done' : 'error'}>
              {broken === 0 ? t('logWhole', { count: verified.subjects }) : t('logBroken', { count: broken })}
            </Mark>
          </p>
          <ul className={styles.acts}>
            {actions.map(({ action, count }) => {
              const known = knownAction(action);
              return (
                <li key={action}>
                  <Link href={`/log?${new URLSearchParams({ from, action })}`}>
                    {known ? names(known) : action} <b>{count}</b>
                  </Link>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div className={styles.cardFoot}>
        <ButtonLink href={`/log?from=${from}`} look={primary ? 'primary' : 'secondary'}>
          {t('toLog')}
        </ButtonLink>
      </div>
    </section>
  );
}
