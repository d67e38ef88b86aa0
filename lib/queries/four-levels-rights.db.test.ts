import { expect, test } from 'vitest';
import { may, type Right, type Role, roles } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { acceptReturn } from '@/lib/commands/accept-return';
import { Prisma } from '@/lib/db/generated/client';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { givenTree, pathIn, province } from '@/lib/db/testing-tree';
import { areaProgress } from './area-progress';
import { listReturns } from './list-returns';
import { withinReach } from './reach';
import { readReturn } from './read-return';
import { yearFrame } from './year-frame';

const everyRole = Object.keys(roles) as Role[];
const everyRight = [...new Set(Object.values(roles).flatMap((rights) => Object.keys(rights)))] as Right[];
const placeIn = (code: string) => ({
  unit: code,
  ancestors: pathIn(province, code).slice(0, -1).reverse(),
});

test(
  'the reach in SQL is the reach in code, from every level: every role, every right',
  () =>
    inRolledBack(async ({ db }) => {
      await givenTree(db, province);
      for (const role of everyRole) {
        for (const unit of ['province', 'city-1', 'county-1', 'town-1']) {
          for (const right of everyRight) {
            const grants = [{ role, unit }];
            const found = await db.$queryRaw<{ code: string }[]>(
              Prisma.sql`select p.unit_code as code from unit_period p
                            where ${withinReach(grants, right)} order by p.position`,
            );
            const allowed = province.filter(({ code }) => may(grants, right, placeIn(code)));
            expect([role, unit, right, found.map(({ code }) => code)]).toEqual([
              role,
              unit,
              right,
              allowed.map(({ code }) => code),
            ]);
          }
        }
      }
    }),
  60_000,
);

test.each([
  { level: 'province', decides: ['authority', 'city-1', 'city-2'] },
  { level: 'city-1', decides: ['bureau', 'county-1', 'county-2'] },
  { level: 'county-1', decides: ['office', 'town-1', 'town-2'] },
])('$level reads everything below it and decides on its own units only', ({ level, decides }) =>
  inRolledBack(async (database) => {
    const { db } = database;
    await givenTree(db, province);
    const user: User = await given.user(db, 'office', [{ role: 'reviewer', unit: level }]);
    for (const { code: unit } of province) {
      await given.return(db, { unit, status: 'submitted' });
      const path = pathIn(province, unit);
      const refused = await acceptReturn(given.act(database, user), { year: 2017, unit }).then(
        () => null,
        ({ code }) => code,
      );
      const isBelow = path.includes(level);
      expect([unit, refused]).toEqual([
        unit,
        decides.includes(unit) ? null : isBelow ? 'forbidden' : 'notFound',
      ]);
      const reading = readReturn({ db, user }, { year: 2017, unit });
      if (isBelow) expect((await reading).unit.path).toEqual(path);
      else await expect(reading).rejects.toMatchObject({ code: 'notFound' });
    }
    const { returns } = await listReturns({ db, user }, { year: 2017, area: level });
    expect(returns.map((row) => row.unit.code)).toEqual(
      province.map(({ code }) => code).filter((code) => pathIn(province, code).includes(level)),
    );
  }),
);

test('an office follows its own area and the areas directly below it, not those further down', () =>
  inRolledBack(async ({ db }) => {
    await givenTree(db, province);
    await given.return(db, { unit: 'bureau', status: 'accepted' });
    const user = await given.user(db, 'office', [{ role: 'reviewer', unit: 'province' }]);
    const found = await areaProgress({ db, user }, await yearFrame(db, 2017));
    expect(found.map(({ area, accepted, of }) => [area.code, accepted, of])).toEqual([
      ['province', 0, 3],
      ['city-1', 1, 3],
      ['city-2', 0, 1],
    ]);
  }));
