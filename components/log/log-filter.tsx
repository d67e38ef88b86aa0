import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import type { LogLook } from '@/lib/queries/log-views';
import { actionNames, isNamedAction } from './action-names';
import { logQuery } from './address';
import styles from './log.module.css';

/** What of the log is shown. All of it is in the address. */
export function LogFilter({ look, years }: { look: LogLook; years: readonly number[] }) {
  const t = useTranslations('log');
  const { from, to, actor, action, unit, year } = look;
  return (
    <form className={styles.filter} action="/log" key={logQuery(look)} data-screen-only>
      <TextField type="date" label={t('from')} name="from" defaultValue={from ?? ''} />
      <TextField type="date" label={t('to')} name="to" defaultValue={to ?? ''} />
      <TextField label={t('actor')} name="actor" placeholder={t('actorHint')} defaultValue={actor ?? ''} />
      <SelectField label={t('action')} name="action" defaultValue={action ?? ''}>
        <option value="">{t('everyAction')}</option>
        {actionNames.map((name) => (
          <option key={name} value={name}>
            {t(`actions.${name}`)}
          </option>
        ))}
        {action !== null && !isNamedAction(action) && <option value={action}>{action}</option>}
      </SelectField>
      <TextField label={t('unit')} name="unit" placeholder={t('unitHint')} defaultValue={unit ?? ''} />
      <SelectField label={t('year')} name="year" defaultValue={year ?? ''}>
        <option value="">{t('everyYear')}</option>
        {[...new Set([...years, ...(year === null ? [] : [year])])].map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
      <div className={styles.send}>
        <Button type="submit">{t('filter')}</Button>
        {logQuery(look) !== '' && <Link href="/log">{t('clear')}</Link>}
      </div>
    </form>
  );
}
