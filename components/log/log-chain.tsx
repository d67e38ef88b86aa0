import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { Notice } from '@/components/ui/notice';
import type { VerifiedLog } from '@/lib/queries/verify-log';
import { type LogAddress, logQuery } from './address';
import styles from './log.module.css';

const mostNamed = 20;

/** Whether what is shown is still what was written; all of the log on demand, because that takes longer. */
export function LogChain({
  verified: { subjects, broken },
  address: { look, cursor, all },
  mayVerifyAll,
}: {
  verified: VerifiedLog;
  address: LogAddress;
  mayVerifyAll: boolean;
}) {
  const t = useTranslations('log');
  if (broken.length > 0) {
    const places = broken.slice(0, mostNamed).map((one) => t('brokenAt', one));
    return (
      <div className={styles.chain}>
        <Notice tone="error">{t('broken', { places: places.join('、') })}</Notice>
      </div>
    );
  }
  const more = { verify: 'all', ...(cursor === null ? {} : { cursor: cursor.toString() }) };
  return (
    <p className={styles.chain}>
      <Mark icon="accepted" tone="done">
        {t(all ? 'allWhole' : 'whole', { count: subjects })}
      </Mark>
      {mayVerifyAll && !all && <Link href={`/log${logQuery(look, more)}`}>{t('verifyAll')}</Link>}
    </p>
  );
}
