import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/accessible';
import { OwnServer } from '../fixtures/own-server';
import { type Api, expect, type Person, test } from '../fixtures/people';
import { fillInstallation, setUp } from '../fixtures/province';

/** Administrative licences: a count that no rule speaks of. */
const cell = 'P5_lic';
type Form = { revision: number; cells: Record<string, number | null>; fingerprint: string | null };
type Edition = { sections: { kind: string; columns?: { code: string; sumOf?: string[] }[]; rows: Row[] }[] };
type Row = { code: string; kind: string; sumOf?: string[] };

/** Every cell that is typed, as zero. */
function zeros({ sections }: Edition): Record<string, number> {
  const codes = sections.flatMap(({ columns = [], rows }) =>
    rows
      .filter(({ kind, sumOf }) => (kind === 'count' || kind === 'money') && !sumOf)
      .flatMap(({ code }) =>
        columns.length === 0
          ? [code]
          : columns.filter(({ sumOf }) => !sumOf).map((column) => `${code}_${column.code}`),
      ),
  );
  return Object.fromEntries(codes.map((code) => [code, 0]));
}

let server: OwnServer;
let year: number;

const returnOf = (unit: string) => `/years/${year}/returns/${unit}`;

async function fill(api: Api, unit: string, value: number): Promise<void> {
  const { revision } = await api.get<Form>(returnOf(unit));
  const { edition } = await api.get<{ edition: string }>(`/years/${year}`);
  const form = await api.get<Edition>(`/editions/${edition}`);
  await api.done('PATCH', returnOf(unit), { base: revision, cells: { ...zeros(form), [cell]: value } });
}

async function accept(page: Page, name: string, version: number): Promise<void> {
  await page.goto(`/years/${year}/review`);
  await page.getByRole('link', { name: `审核${name}` }).click();
  await page.getByRole('button', { name: '通过' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `通过第${version}版` })
    .click();
  await expect(page.getByText(`${name}第${version}版已通过。`)).toBeVisible();
}

async function submitTable(page: Page, area: string, version: number): Promise<void> {
  await page.goto(`/years/${year}/compile/${area}`);
  await page.getByRole('button', { name: '提交汇总表' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `提交第${version}版` })
    .click();
  await expect(page.getByText(`第${version}版已报送`)).toBeVisible();
}

/** Asks the one unit that makes most of the cell. */
async function passOn(page: Page, area: string, { unit, reason }: { unit: RegExp; reason: string }) {
  await page.goto(`/years/${year}/compile/${area}`);
  await page.getByRole('button', { name: '转下级单位更正' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('退回意见')).not.toHaveValue('');
  await expect(dialog.getByRole('checkbox', { name: unit })).toBeChecked();
  await dialog.getByLabel('退回意见').fill(reason);
  await dialog.getByRole('button', { name: '退回1家单位' }).click();
  await expect(page.getByText('已转1家单位更正，0家重新通过。')).toBeVisible();
}

test.afterAll(async () => {
  await server?.remove();
});

test('four levels: up to the province, returned down to the township, and up again with the right figure', async ({
  as,
  browser,
  contextOptions,
}) => {
  test.setTimeout(300_000);
  server = await OwnServer.make({ demo: false });
  const person = (username: string): Promise<Person> => as(username, server.origin);

  await test.step('an empty installation gets a province, its units, people and a year', async () => {
    const context = await browser.newContext({ ...contextOptions, baseURL: server.origin });
    await setUp(await context.newPage(), server.setupPath);
    await context.close();
    const { page, api } = await person('admin');
    await fillInstallation(page);
    const { years } = await api.get<{ years: { year: number }[] }>('/years');
    year = years[0]?.year ?? 0;
  });

  const [top, city, county, east] = [
    await person('province'),
    await person('city'),
    await person('county'),
    await person('east'),
  ];

  await test.step('the units report; one of them ten times too much', async () => {
    for (const [username, unit, value] of [
      ['bureau', '110000-01', 5],
      ['west', '110100-52', 3],
    ] as const) {
      const { api } = await person(username);
      await fill(api, unit, value);
      await api.done('POST', `${returnOf(unit)}/submit`, {});
    }
    await fill(east.api, '110100-51', 0);
    await east.page.goto('/');
    await east.page.getByRole('link', { name: '检查并提交' }).click();
    await east.page.locator(`input[data-code="${cell}"]`).fill('120');
    await east.page.locator(`input[data-code="${cell}"]`).press('Enter');
    await east.page.getByRole('button', { name: '提交', exact: true }).click();
    await east.page.getByRole('dialog').getByRole('button', { name: '提交第1版' }).click();
    await expect(east.page.getByText('第1版已于')).toBeVisible();
  });

  await test.step('county and city accept, add up and submit; the province may read a township, and decides on its cities only', async () => {
    await accept(county.page, '东镇', 1);
    await county.api.done('POST', `${returnOf('110100-52')}/accept`, {});
    await submitTable(county.page, '110100', 1);
    await accept(city.page, '甲县', 1);
    await city.api.done('POST', `${returnOf('110000-01')}/accept`, {});
    await top.api.done('POST', `${returnOf('110000')}/comments`, { cell: null, text: '今年口径有无变化？' });
    await city.page.goto(`/years/${year}/compile/110000`);
    await city.page.getByRole('button', { name: '提交汇总表' }).click();
    await expect(city.page.getByRole('dialog')).toContainText('1条意见未解决');
    await submitTable(city.page, '110000', 1);

    expect(await top.api.status(returnOf('110100-51'))).toBe(200);
    expect((await top.api.send('POST', `${returnOf('110100')}/reopen`, { reason: '越级' })).status()).toBe(
      403,
    );
  });

  await test.step('the province returns the city’s table for one cell', async () => {
    const reason = '许可件数偏大，请核对。';
    const drafted = new URLSearchParams({ decide: 'return', cells: cell, reason });
    await top.page.goto(`/years/${year}/review/110000?${drafted}`);
    const dialog = top.page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: '原因' })).toHaveValue(reason);
    await dialog.getByRole('button', { name: '退回1格' }).click();
    await expect(top.page.getByText(/第1版已退回。/)).toBeVisible();
  });

  await test.step('the city passes it on to the county, the county to the township', async () => {
    await city.page.goto('/');
    await expect(city.page.getByText('许可件数偏大，请核对。').first()).toBeVisible();
    await passOn(city.page, '110000', { unit: /甲县/, reason: '省里认为许可件数偏大，请核对。' });
    await passOn(county.page, '110100', { unit: /东镇/, reason: '请核对许可件数，是否多写了一个0。' });
    await expect(county.page.getByText('意见最初由测试省省办公厅')).toBeVisible();
    await expectAccessible(county.page, 'the county waits for its township');
    await county.page.getByRole('button', { name: '再转其他单位' }).click();
    await expect(county.page.getByRole('checkbox', { name: /东镇/ }), 'it is back already').toBeDisabled();
    await county.page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(county.page, 'whom else to ask, at 390 px');
    await county.page.keyboard.press('Escape');
    await county.page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('the township reads whose reason it is, corrects the one cell and submits again', async () => {
    await east.page.goto(returnOf('110100-51'));
    await expect(east.page.getByText('请核对许可件数，是否多写了一个0。')).toBeVisible();
    await expect(east.page.getByText('由甲县、测试市逐级转来，意见最初由测试省省办公厅')).toBeVisible();
    await expect(east.page.locator('input[data-code="P6_pun"]'), 'other cells stay locked').toHaveCount(0);
    await expectAccessible(east.page, 'a return that was passed on');
    await east.page.locator(`input[data-code="${cell}"]`).fill('12');
    await east.page.locator(`input[data-code="${cell}"]`).press('Enter');
    await east.page.getByRole('button', { name: '重新提交' }).click();
    await east.page.getByRole('dialog').getByRole('button', { name: '提交第2版' }).click();
    await expect(east.page.getByText('第2版已于')).toBeVisible();
  });

  await test.step('each level accepts, is told that its table can go up again, and shows what changed', async () => {
    await accept(county.page, '东镇', 2);
    await county.page.goto('/');
    await expect(county.page.getByText('可重新汇总上报').first()).toBeVisible();
    await submitTable(county.page, '110100', 2);

    await city.page.goto(`/years/${year}/review/110100`);
    await expect(city.page.getByText('123').first(), 'the version before').toBeVisible();
    await accept(city.page, '甲县', 2);
    await city.page.goto(`/years/${year}/compile/110000`);
    await expect(city.page.getByText('转下级更正的1家单位均已重新通过')).toBeVisible();
    await submitTable(city.page, '110000', 2);

    await accept(top.page, '测试市', 2);
  });

  await test.step('the province’s table has the right figure, and opens down to the township', async () => {
    const { cells } = await top.api.get<{ cells: Record<string, number> }>(`/years/${year}/rollup/100000`);
    expect(cells[cell]).toBe(20);
    await top.page.goto(`/years/${year}/compile/100000?cell=${cell}`);
    const why = top.page.getByRole('complementary', { name: '这个数的来由' });
    await expect(why.getByText('20 件', { exact: true })).toBeVisible();
    for (const name of ['测试市', '甲县', '东镇']) await why.getByRole('button', { name }).click();
    await expect(why.getByText('12 件', { exact: true })).toBeVisible();
    await why.getByRole('link', { name: '看报表的这一格' }).click();
    await expect(top.page.getByRole('heading', { name: '东镇' })).toBeVisible();
    await expect(top.page.getByRole('button', { name: '退回' }), 'the county decides').toHaveCount(0);
  });
});
