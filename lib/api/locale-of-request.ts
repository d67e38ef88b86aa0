import type { HonoRequest } from 'hono';
import { type Locale, localeCookie, localeOf } from '@/lib/i18n/locale';

const cookiePattern = new RegExp(`(?:^|;\\s*)${localeCookie}=([^;]*)`);

/** The switch's cookie decides, then what the browser prefers; Chinese if neither says a language that we have. */
export function localeOfRequest(request: Pick<HonoRequest, 'header'>): Locale {
  const chosen = cookiePattern.exec(request.header('cookie') ?? '')?.[1];
  if (chosen) return localeOf(chosen);
  const preferred = request.header('accept-language')?.split(',')[0]?.trim().toLowerCase();
  return preferred?.startsWith('en') ? 'en' : 'zh-CN';
}
