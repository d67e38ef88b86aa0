import { expectAccessible, speak } from '../fixtures/accessible';
import { clerkOf } from '../fixtures/missing';
import { type Api, expect, test } from '../fixtures/people';

/** A year and a county of which no other file accepts a return. */
const year = 2018;
const county = '640205';
const unit = '640205-20';
const compile = `/years/${year}/compile/${county}`;
const tableOf = (number: number) => `/years/${year}/returns/${county}/versions/${number}/table`;
const returnOf = (code: string) => `/years/${year}/returns/${code}`;

type Form = { revision: number; findings: { rule: string; explainable: boolean }[] };
type Edition = { sections: { rows: { code: string; kind: string; sumOf?: string[] }[] }[] };

/** Nothing but so many items, all of them on the website; what that asks for is explained, and it is sent in and accepted. */
async function report({ clerk, office }: { clerk: Api; office: Api }, count: number): Promise<void> {
  const { revision } = await clerk.get<Form>(returnOf(unit));
  const edition = await clerk.get<Edition>('/editions/2014');
  const inputs = edition.sections
    .flatMap(({ rows }) => rows)
    .filter(({ kind, sumOf }) => (kind === 'count' || kind === 'money') && !sumOf);
  const zeros = Object.fromEntries(inputs.map(({ code }) => [code, 0]));
  const cells = { ...zeros, A1: count, A2_2: count };
  await clerk.done('PATCH', returnOf(unit), { base: revision, cells });
  const { findings } = await clerk.get<Form>(returnOf(unit));
  const asked = findings.filter(({ explainable }) => explainable);
  const explanations = Object.fromEntries(asked.map(({ rule }) => [rule, '本年度业务量减少']));
  await clerk.done('POST', `${returnOf(unit)}/submit`, { explanations });
  await office.done('POST', `${returnOf(unit)}/accept`, {});
}

test('a table goes up without a unit by name and reason; it turns stale, and is compiled again in one step', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [{ page, api: office }, { api: clerk }] = [await as(`county_${county}`), await as(clerkOf(unit))];
  await report({ clerk, office }, 3);
  const { outstanding } = await office.get<{ outstanding: string[] }>(returnOf(county));
  const [last = '', ...others] = outstanding;
  for (const other of others)
    await office.done('POST', `/years/${year}/rollup/${county}/omissions`, {
      unit: other,
      reason: '本年度未开展此项工作',
    });

  await test.step('the missing unit is named where the table is submitted', async () => {
    await page.goto(compile);
    await page.getByRole('button', { name: '提交汇总表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '提交第1版' }).click();
    await expect(dialog.getByText('还有1家既未通过，也未列为不计入')).toBeVisible();
    const omit = dialog.locator(`[data-omit="${last}"]`);
    await expect(omit).toBeFocused();
    await omit.click();
    const reason = dialog.locator(`[name="omit-${last}"]`);
    await reason.fill('机构撤并，无数据');
    await expect(dialog.getByText(/^表下印出：本表未计入.+（机构撤并，无数据）。$/)).toBeVisible();
    await expectAccessible(page, 'a missing unit is named');
    await page.reload();
    await page.getByRole('button', { name: '提交汇总表' }).click();
    await expect(reason).toHaveValue('机构撤并，无数据');
    await dialog.getByRole('button', { name: '提交第1版' }).click();
    await expect(page.getByText('第1版已报送')).toBeVisible();
    const { notes } = await office.get<{ notes: string[] }>(`${tableOf(1)}.json`);
    expect(notes).toHaveLength(outstanding.length);
    expect(notes).toContainEqual(expect.stringMatching(/^本表未计入.+（机构撤并，无数据）。$/));
  });

  await test.step('a unit’s correction makes it stale, for the county and for the city that reviews it', async () => {
    await office.done('POST', `${returnOf(unit)}/reopen`, { reason: '请核对主动公开数' });
    await report({ clerk, office }, 5);
    const { page: city } = await as('office');
    await city.goto(`/years/${year}/review/${county}`);
    await expect(city.getByText('本表未计入的单位')).toBeVisible();
    await expect(city.getByText('本版汇总后，依据有变化：1家单位；2格数值不同。')).toBeVisible();
    await city.getByRole('button', { name: '查看变化' }).click();
    await expectAccessible(city, 'a stale table under review');
  });

  await test.step('the change is looked at and the table compiled again', async () => {
    const first = await office.bytes(`${tableOf(1)}.xlsx`);
    await page.goto(compile);
    await expect(page.getByText('第1版提交后，汇总依据有变化：1家单位；2格数值不同。')).toBeVisible();
    await page.getByRole('button', { name: '查看变化' }).click();
    await expect(page.getByRole('row', { name: /主动公开政府信息数 3 5 \+2/ })).toBeVisible();
    await expect(page.getByRole('link', { name: '第1版 → 第2版' })).toBeVisible();
    await expectAccessible(page, 'what has changed');
    await page.getByRole('button', { name: '重新汇总', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: /重新汇总.+提交第2版/ })).toBeVisible();
    await expectAccessible(page, 'compiling again');
    await dialog.getByRole('button', { name: '重新汇总并提交' }).click();
    await expect(page.getByText('第2版已报送')).toBeVisible();
    await expect(page.getByText('汇总依据有变化')).toBeHidden();
    expect(await office.get(`/years/${year}/returns/${county}/versions/2`)).toMatchObject({
      cells: { A1: 5 },
    });
    expect(await office.bytes(`${tableOf(1)}.xlsx`)).toEqual(first);
  });

  await test.step('once it is accepted, it is asked for back with the reason written out', async () => {
    const { api: city } = await as('office');
    await city.done('POST', `${returnOf(county)}/accept`, {});
    await office.done('POST', `${returnOf(unit)}/reopen`, { reason: '请再核对' });
    await report({ clerk, office }, 6);
    await speak(page, 'en');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(compile);
    await expect(page.getByText('Since version 2 was accepted')).toBeVisible();
    await expectAccessible(page, 'stale and accepted, on a phone');
    await page.getByRole('button', { name: 'Ask for it back' }).click();
    const reason = page.getByRole('dialog').getByRole('textbox');
    await expect(reason).toHaveValue(/version 2 → 3; 2 cells differ/);
  });
});
