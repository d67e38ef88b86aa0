import { inCityOf } from '@/lib/db/testing-people';

export const town = { year: 2017, unit: 'town-1' };
export const county = { year: 2017, unit: 'county-a' };

const cast = {
  clerk: [{ role: 'clerk', unit: town.unit }],
  office: [
    { role: 'reviewer', unit: county.unit },
    { role: 'compiler', unit: county.unit },
  ],
  city: [{ role: 'reviewer', unit: 'city' }],
} as const;

/** Runs `fn` with a county, the clerk of a town in it, its office and the city's; nothing of it is kept. */
export function inCounty(fn: Parameters<typeof inCityOf<keyof typeof cast>>[1]): Promise<void> {
  return inCityOf(cast, fn);
}
