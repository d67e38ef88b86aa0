import { clerkOf, expected2017, officeOf, unfinishedReturns } from '../fixtures/missing';
import { type Api, expect, test } from '../fixtures/people';

type Finding = { rule: string; severity: string; message: string };
type Return = {
  revision: number;
  findings: Finding[];
  fingerprint: string | null;
  status: string;
  version: number;
};

const returnOf = (unit: string) => `/years/2017/returns/${unit}`;

/** Explains whatever the return's findings ask to have explained. */
async function submit(api: Api, unit: string) {
  const { findings, fingerprint } = await api.get<Return>(returnOf(unit));
  const explanations = Object.fromEntries(
    findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ rule }) => [rule, '已核对原始登记，数据属实。']),
  );
  await api.done('POST', `${returnOf(unit)}/submit`, {
    explanations,
    ...(fingerprint ? { fingerprint } : {}),
  });
}

async function acceptWaiting(office: Api, area: string) {
  const { returns } = await office.get<{
    returns: { unit: { code: string; parent: string }; version: number }[];
  }>(`/years/2017/returns?area=${area}&status=submitted&limit=1000`);
  for (const { unit, version } of returns.filter((row) => row.unit.parent === area)) {
    await office.done('POST', `${returnOf(unit.code)}/accept`, { version });
  }
}

test('the published table of 2017 comes out when every unit finishes, over the API alone', async ({ as }) => {
  const { api: office } = await as('office');
  const open = await unfinishedReturns(office);
  expect(open.length, 'the demo leaves work for somebody').toBeGreaterThan(5);

  for (const { unit, revision, missing } of open) {
    const { api: clerk } = await as(clerkOf(unit));
    await clerk.done('PATCH', returnOf(unit), { base: revision, cells: missing });
    await submit(clerk, unit);
  }
  for (const area of ['640202', '640205', '640221']) {
    const { api: county } = await as(officeOf(area));
    await acceptWaiting(county, area);
    await submit(county, area);
  }
  await acceptWaiting(office, '640200');

  const { cells } = await office.get<{ cells: Record<string, number> }>(
    '/years/2017/rollup/640200?basis=accepted',
  );
  expect(cells).toEqual(expected2017);

  const city = await office.get<{ units: { unit: { code: string; kind: string }; value: number }[] }>(
    '/years/2017/rollup/640200/cells/A1?basis=accepted',
  );
  const sumOf = (kind: string) =>
    city.units.filter(({ unit }) => unit.kind === kind).reduce((sum, { value }) => sum + value, 0);
  expect({ departments: sumOf('department'), counties: sumOf('county') }).toEqual({
    departments: 40972,
    counties: 51600,
  });

  const table = JSON.parse((await office.bytes('/years/2017/rollup/640200/table.json')).toString('utf8'));
  expect(table.cells).toEqual(expected2017);

  await submit(office, '640200');
  expect((await office.get<Return>(returnOf('640200'))).status).toBe('submitted');
});
