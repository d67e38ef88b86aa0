import { inCityOf } from '@/lib/db/testing-people';

export const town = { year: 2017, unit: 'town-1' };

const cast = {
  clerk: [{ role: 'clerk', unit: town.unit }],
  colleague: [{ role: 'clerk', unit: town.unit }],
  reviewer: [{ role: 'reviewer', unit: 'county-a' }],
  stranger: [{ role: 'clerk', unit: 'town-2' }],
} as const;

/** Runs `fn` with town 1 of 2017 as an empty draft and two clerks of it; nothing of it is kept. */
export function inTown(fn: Parameters<typeof inCityOf<keyof typeof cast>>[1]): Promise<void> {
  return inCityOf(cast, fn);
}
