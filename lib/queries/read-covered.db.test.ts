import { expect, test } from 'vitest';
import { acceptReturn } from '@/lib/commands/accept-return';
import { submitReturn } from '@/lib/commands/submit-return';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { coveredOf } from '@/lib/rollup/coverage';
import { lastYearsUnits, readCovered } from './read-covered';
import { readRollup } from './read-rollup';

const year = 2017;
const reason = '机构撤并';

test('the units of last year’s table are those that it was made of, of all levels', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db, { year });
    for (const unit of ['dept-1', 'town-1', 'town-3']) await given.return(db, { unit, status: 'accepted' });
    const office = await given.user(db, 'office', [
      { role: 'reviewer', unit: 'city' },
      { role: 'compiler', unit: 'city' },
    ]);
    const last = (area: string) => lastYearsUnits(db, { year: year + 1, area });
    const live = async (area: string) => {
      const asker = { db, user: office };
      const rollup = await readRollup(asker, { year, area, basis: 'accepted' });
      const covered = await readCovered(db, { year, area });
      const omitted = new Set(rollup.omissions.below.map(({ unit }) => unit));
      return coveredOf(area, { rows: covered?.rows ?? [], basis: 'accepted', omitted });
    };
    expect(await last('city'), 'there is no table').toBeNull();
    expect(await live('city')).toEqual({ counted: 1, of: 5 });

    for (const [unit, omissions] of [
      ['county-a', [{ unit: 'town-2', reason }]],
      ['county-b', []],
    ] as const) {
      const compiler = await given.user(db, `compiler of ${unit}`, [{ role: 'compiler', unit }]);
      await submitReturn(given.act(database, compiler), { year, unit, omissions });
      await acceptReturn(given.act(database, office), { year, unit });
    }
    const leftOut = [{ unit: 'dept-2', reason }];
    await submitReturn(given.act(database, office), { year, unit: 'city', omissions: leftOut });
    expect([await last('county-a'), await last('county-b')]).toEqual([
      { counted: 1, of: 2 },
      { counted: 1, of: 1 },
    ]);
    expect(await last('city'), 'without its own and without those of the tables below').toEqual({
      counted: 3,
      of: 5,
    });
    expect(await live('city'), 'the same, counted while the year is this year').toEqual({
      counted: 3,
      of: 5,
    });
    expect(await last('town-1'), 'entered').toBeNull();
  }));
