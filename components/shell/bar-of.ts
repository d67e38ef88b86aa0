import type { getTranslations } from 'next-intl/server';
import type { User } from '@/lib/access/user';
import type { BarModel } from './bar-model';

type Translator = Awaited<ReturnType<typeof getTranslations<'shell'>>>;
type Unit = { code: string; name: string; kind: string };
type Read = {
  years: readonly { year: number }[];
  current: number | null;
  units: readonly Unit[];
  areas: readonly Unit[];
  mayReview: boolean;
  mayFollow: boolean;
  mayPublish: boolean;
  mayManage: boolean;
  mayReadLog: boolean;
  waiting: { fill: number; review: number };
};

/** What was read for the bar, in the shape that its client part needs. */
export function barOf({ years, current, units, areas, waiting, ...may }: Read): BarModel {
  return {
    years: years.map(({ year }) => year),
    current,
    units: units.map(({ code }) => code),
    area: areas[0]?.code ?? null,
    mayReview: may.mayReview,
    mayFollow: may.mayFollow,
    mayPublish: may.mayPublish,
    mayManage: may.mayManage,
    mayReadLog: may.mayReadLog,
    waiting,
  };
}

/** Where somebody works, by their first grant's kind: an office, a unit, or what they are. */
export function workplaceOf(
  user: User,
  { units, areas }: Pick<Read, 'units' | 'areas'>,
  t: Translator,
): string {
  const has = (role: string) => user.grants.some((grant) => grant.role === role);
  if (areas[0] && (has('reviewer') || has('compiler')))
    return t('office', { unit: areas[0].name, kind: areas[0].kind });
  if (units[0]) return units[0].name;
  return has('administrator') ? t('administrator') : has('auditor') ? t('auditor') : '';
}
