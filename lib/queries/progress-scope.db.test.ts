import { expect, test } from 'vitest';
import { may, type Role, reachesOf, roles } from '@/lib/access/roles';
import { inRolledBack } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { Refusal } from '@/lib/refusal';
import { readProgress } from './read-progress';

const at = testNow;

const areas = { city: [], 'county-a': ['city'], 'county-b': ['city'] };
const homes = ['city', 'dept-1', 'county-a', 'town-3'];

test.each(Object.keys(roles) as Role[])(
  'a %s: whoever may see the status of an area’s units; figures only with those of the area',
  (role) =>
    inRolledBack(async ({ db }) => {
      await given.city(db, { year: 2016, state: 'published' });
      for (const unit of ['dept-1', 'town-1', 'town-3'])
        await given.return(db, { year: 2016, unit, status: 'accepted', cells: { A1: 3n } });
      await given.city(db);
      for (const home of homes) {
        const grants = [{ role, unit: home }];
        const user = { id: home, username: home, name: home, grants, scope: 'write' as const };
        for (const [area, ancestors] of Object.entries(areas)) {
          const reach = reachesOf(grants, 'status.read')[0]?.reach;
          const mayFollow = reach === 'below' && may(grants, 'status.read', { unit: area, ancestors });
          const view = await readProgress({ db, user }, { year: 2017, area, at }).catch((error: unknown) => {
            if (error instanceof Refusal && error.code === 'notFound') return null;
            throw error;
          });
          expect([home, area, view !== null]).toEqual([home, area, mayFollow]);
          if (!view) continue;
          const mayCount = may(grants, 'area.read', { unit: area, ancestors });
          expect(view.headlines.length > 0).toBe(mayCount);
          expect(view.rows.some((row) => row.lastYear !== null)).toBe(mayCount);
        }
      }
    }),
);

test('a unit has no board, nor has a year that is not collected', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const user = await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
    for (const asked of [{ year: 2017, area: 'dept-1' }, { year: 2017, area: 'nowhere' }, { year: 1999 }])
      await expect(readProgress({ db, user }, asked)).rejects.toMatchObject({ code: 'notFound' });
  }));
