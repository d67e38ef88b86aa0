import type { Locale } from './locale';

const timeZone = 'Asia/Shanghai';

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });

/** A calendar day, `YYYY-MM-DD`, as the country's clocks have it at that moment. */
export function dayOf(at: Date): string {
  return isoDay.format(at);
}

/** Whole days from today until a day (`YYYY-MM-DD`); negative once it is over. */
export function daysUntil(day: string, now: Date): number {
  return Math.round((Date.parse(day) - Date.parse(dayOf(now))) / 86_400_000);
}

/** Noon there, so that a bare day is the same day in every formatter. */
function moment(value: Date | string): Date {
  return typeof value === 'string' ? new Date(`${value}T12:00:00+08:00`) : value;
}

type Wording = {
  language: string;
  day: Intl.DateTimeFormatOptions;
  longDay: Intl.DateTimeFormatOptions;
  join: (day: string, time: string) => string;
  today: string;
  yesterday: string;
  dueIn: (days: number) => string;
};

const wordings: Record<Locale, Wording> = {
  'zh-CN': {
    language: 'zh-CN',
    day: { month: 'long', day: 'numeric' },
    longDay: { year: 'numeric', month: 'long', day: 'numeric' },
    join: (day, time) => `${day}${time}`,
    today: '今天',
    yesterday: '昨天',
    dueIn: (days) => (days > 0 ? `还有${days}天` : days === 0 ? '今天截止' : `逾期${-days}天`),
  },
  en: {
    language: 'en-GB',
    day: { month: 'short', day: 'numeric' },
    longDay: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
    join: (day, time) => `${day}, ${time}`,
    today: 'today',
    yesterday: 'yesterday',
    dueIn: (days) =>
      days > 0 ? `${plural(days)} left` : days === 0 ? 'due today' : `${plural(-days)} overdue`,
  },
};

function plural(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

export type Formats = {
  /** 1月31日 */
  day: (value: Date | string) => string;
  /** 2018年2月6日，星期二 */
  longDay: (value: Date | string) => string;
  /** 16:20 */
  time: (value: Date) => string;
  /** 2018年2月6日09:12:30: for what is kept, which does not change with the day on which it is read. */
  full: (value: Date) => string;
  /** 340 KB, 1.2 MB */
  size: (bytes: number) => string;
  /** 2月2日16:20; 今天08:51 and 昨天16:30 where they fit; with the year when it is another one. */
  at: (value: Date, now: Date) => string;
  /** 还有6天, 今天截止, 逾期5天 */
  dueIn: (day: string, now: Date) => string;
  /** 92,572 */
  number: (value: number | bigint) => string;
  /** Orders names by pinyin, also in English: official names stay Chinese. */
  compare: (one: string, other: string) => number;
};

const made = new Map<Locale, Formats>();

/** How days, times and numbers read in a language, always in the country's time zone. Made once: the formatters are dear. */
export function formats(locale: Locale): Formats {
  const known = made.get(locale);
  if (known) return known;
  const formats = formatsIn(locale);
  made.set(locale, formats);
  return formats;
}

function formatsIn(locale: Locale): Formats {
  const wording = wordings[locale];
  const date = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(wording.language, { timeZone, ...options });
    return (value: Date | string) => formatter.format(moment(value));
  };
  const [day, yearAndDay] = [date(wording.day), date({ ...wording.day, year: 'numeric' })];
  const [long, weekday] = [date(wording.longDay), date({ weekday: 'long' })];
  const time = date({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const number = new Intl.NumberFormat(wording.language);
  const exact = date({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  return {
    day,
    longDay: (value) => (locale === 'zh-CN' ? `${long(value)}，${weekday(value)}` : long(value)),
    time,
    full: (value) => wording.join(yearAndDay(value), exact(value)),
    size: (bytes) =>
      bytes < 1024 * 1024
        ? `${Math.ceil(bytes / 1024)} KB`
        : `${(Math.floor((bytes / 1024 / 1024) * 10) / 10).toFixed(1)} MB`,
    at: (value, now) => {
      const ago = -daysUntil(dayOf(value), now);
      const sameYear = dayOf(value).slice(0, 4) === dayOf(now).slice(0, 4);
      const near = ago === 0 ? wording.today : ago === 1 ? wording.yesterday : null;
      return wording.join(near ?? (sameYear ? day(value) : yearAndDay(value)), time(value));
    },
    dueIn: (due, now) => wording.dueIn(daysUntil(due, now)),
    number: (value) => number.format(value),
    compare: new Intl.Collator('zh-Hans-u-co-pinyin').compare,
  };
}
