import { expect, test } from 'vitest';
import { acceptReturn } from '@/lib/commands/accept-return';
import { omitUnit } from '@/lib/commands/omit-unit';
import { submitReturn } from '@/lib/commands/submit-return';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { readTasks } from './read-tasks';

test('the tasks of an office leave out who is named, and say what has changed since its table was made', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
    await given.return(db, { unit: 'town-2', status: 'submitted', cells: { A1: 4n, A2_1: 4n } });
    const office = await given.user(db, 'office', [
      { role: 'compiler', unit: 'county-a' },
      { role: 'reviewer', unit: 'county-a' },
    ]);
    const act = given.act(database, office);
    const task = async () => (await readTasks({ db, user: office }, { year: 2017 })).compile[0];
    expect((await task())?.outstanding.map(({ code }) => code)).toEqual(['town-2']);
    await omitUnit(act, { year: 2017, area: 'county-a', unit: 'town-2', reason: '逾期未报' });
    expect(await task()).toMatchObject({ outstanding: [], row: { filled: 1, of: 2 } });
    await submitReturn(act, { year: 2017, unit: 'county-a' });
    expect((await task())?.stale).toBeUndefined();
    await acceptReturn(act, { year: 2017, unit: 'town-2' });
    expect((await task())?.stale).toMatchObject({
      units: [{ unit: 'town-2', change: 'nowIn' }],
      cells: [{ code: 'A1' }, { code: 'A2_1' }],
    });
  }));
