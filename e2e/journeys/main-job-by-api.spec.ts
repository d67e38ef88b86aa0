import { expected2017, officeOf, unfinishedReturns } from '../fixtures/missing';
import { expect, test } from '../fixtures/people';
import { acceptWaiting, finish, returnOf, submit } from '../fixtures/steps';

type Totals = { cells: Record<string, number> };
type Parts = { units: { unit: string; value: number }[] };

test('the published table of 2017 comes out when every unit finishes, over the API alone', async ({ as }) => {
  const { api: office } = await as('office');
  const open = await unfinishedReturns(office);
  expect(open.length, 'the demo leaves work for somebody').toBeGreaterThan(5);

  for (const each of open) await finish(as, each);
  for (const area of ['640202', '640205', '640221']) {
    await acceptWaiting(as, area);
    await submit((await as(officeOf(area))).api, area);
  }
  await acceptWaiting(as, '640200');

  const { cells } = await office.get<Totals>('/years/2017/rollup/640200?basis=accepted');
  expect(cells).toEqual(expected2017);

  const { units } = await office.get<Parts>('/years/2017/rollup/640200/cells/A1?basis=accepted');
  const sumOf = (isDepartment: boolean) =>
    units
      .filter(({ unit }) => unit.startsWith('640200-') === isDepartment)
      .reduce((sum, { value }) => sum + value, 0);
  expect({ departments: sumOf(true), counties: sumOf(false) }).toEqual({
    departments: 40972,
    counties: 51600,
  });

  const table = JSON.parse((await office.bytes('/years/2017/rollup/640200/table.json')).toString('utf8'));
  expect(table.cells).toEqual(expected2017);

  await submit(office, '640200');
  expect((await office.get<{ status: string }>(returnOf('640200'))).status).toBe('submitted');

  await (await as('admin')).api.done('POST', '/years/2017/close', {});
  const publications = '/years/2017/publications/640200';
  for (const username of ['office', 'deputy'])
    await (await as(username)).api.done('POST', `${publications}/sign`, { version: 1 });
  await office.done('POST', `${publications}/publish`, {});
  const published = JSON.parse((await office.bytes(`${publications}/1/files/table.json`)).toString('utf8'));
  expect(published.cells).toEqual(expected2017);
});
