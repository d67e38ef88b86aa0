import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { type Locale, locales } from '@/lib/i18n/locale';

const names: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };

/** Changes the language of the same page; works without scripts. `action` stores the choice; `className` styles each button. */
export function LanguageSwitch({
  action,
  className,
  divider = null,
  others = false,
}: {
  action: (form: FormData) => Promise<void>;
  className: string | undefined;
  divider?: ReactNode;
  others?: boolean;
}) {
  const current = useLocale();
  const shown = locales.filter((locale) => !others || locale !== current);
  return (
    <form action={action}>
      {shown.map((locale, index) => (
        <span key={locale}>
          {index > 0 && divider}
          <button
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            className={className}
            aria-current={locale === current ? 'true' : undefined}
          >
            {names[locale]}
          </button>
        </span>
      ))}
    </form>
  );
}
