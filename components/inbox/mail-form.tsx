'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { call } from '@/lib/api/client';
import { type Locale, localeOf, locales } from '@/lib/i18n/locale';
import { isAddress } from '@/lib/notifications/address';
import { type MailMode, mailModes } from '@/lib/notifications/kinds';
import styles from './inbox.module.css';

type Settings = { address: string | null; mode: MailMode; language: Locale };
type State = 'idle' | 'saving' | 'saved' | 'badAddress' | 'failed';

/** Somebody's own address, and when they are written to. `sends`: how mail leaves here. */
export function MailForm({ settings, sends }: { settings: Settings; sends: 'smtp' | 'folder' | 'not' }) {
  const t = useTranslations('inbox');
  const [address, setAddress] = useState(settings.address ?? '');
  const [mode, setMode] = useState(settings.mode);
  const [language, setLanguage] = useState(settings.language);
  const [state, setState] = useState<State>('idle');
  async function save(event: FormEvent) {
    event.preventDefault();
    if (state === 'saving') return;
    const sent = address.trim();
    if (sent !== '' && !isAddress(sent)) return setState('badAddress');
    setState('saving');
    const answer = await call('PATCH', '/notifications/settings', { address: sent || null, mode, language });
    const { code } = answer.ok ? { code: null } : answer.problem;
    setState(code === null ? 'saved' : code === 'badAddress' ? 'badAddress' : 'failed');
  }
  const changing = () => setState('idle');
  return (
    <form onSubmit={save} onChange={changing} noValidate className={styles.mail}>
      <h2 id="mail">{t('mail.title')}</h2>
      <p className={styles.why}>{t(sends === 'not' ? 'mail.off' : 'mail.why')}</p>
      {sends === 'folder' && <p className={styles.why}>{t('mail.folder')}</p>}
      <TextField
        label={t('mail.address')}
        hint={t('mail.addressHint')}
        {...(state === 'badAddress' ? { error: t('mail.badAddress') } : {})}
        inputMode="email"
        autoComplete="email"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <SelectField
        label={t('mail.mode')}
        hint={t(`mail.modeHint.${mode}`)}
        value={mode}
        onChange={(event) => setMode(mailModes.find((each) => each === event.target.value) ?? mode)}
      >
        {mailModes.map((each) => (
          <option key={each} value={each}>
            {t(`mail.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('mail.language')}
        value={language}
        onChange={(event) => setLanguage(localeOf(event.target.value))}
      >
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {t(`mail.${each}`)}
          </option>
        ))}
      </SelectField>
      <div className={styles.save}>
        <Button type="submit" busy={state === 'saving'}>
          {t(state === 'saving' ? 'mail.saving' : 'mail.save')}
        </Button>
        <span role="status" className={state === 'failed' ? styles.failed : undefined}>
          {state === 'saved' && t('mail.saved')}
          {state === 'failed' && t('failed')}
        </span>
      </div>
    </form>
  );
}
