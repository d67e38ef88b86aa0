export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The cookie that remembers the language; the same name is read by the HTTP API. */
export const localeCookie = 'locale';

/** The language for a cookie's value; Chinese for anything that is not a language we have. */
export function localeOf(value: string | null | undefined): Locale {
  return locales.find((locale) => locale === value) ?? 'zh-CN';
}
