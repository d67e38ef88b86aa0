import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expectAccessible, locales, speak, widths } from '../fixtures/accessible';
import { expect, test } from '../fixtures/people';

/** A county whose units no other test of these years touches; its first unit is an overdue draft. */
const office = 'county_640221';
const unit = { code: '640221-10', name: '平罗县国土资源局' };
const api = '/years/2017/progress/640221';

type Board = { counts: { units: number; in: number; late: number }; groups: { rows: { name: string }[] }[] };

const rows = (page: Page) => page.getByRole('table', { name: '单位与进度' }).locator('tbody tr:has(td)');
const namesOf = (page: Page) => rows(page).getByRole('rowheader').allInnerTexts();

test('who is missing is told in a sentence, and found by keyboard', async ({ as }) => {
  const { page, api: http } = await as(office);
  await page.goto('/?year=2017');
  await page.getByRole('link', { name: '进度', exact: true }).click();
  await page.waitForURL('**/years/2017/progress');
  const { counts, groups } = await http.get<Board>(api);
  const { units, late } = counts;
  const sentence = `${units}家中已报来${counts.in}家，未报来${units - counts.in}家，其中逾期${late}家。`;
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByText(/^未报来单位上年占“主动公开政府信息数”的\d+\.\d%/)).toBeVisible();
  expect(await namesOf(page)).toEqual(groups.flatMap((group) => group.rows.map(({ name }) => name)));

  await test.step('a column sorts by the Enter key, and the back button takes it back', async () => {
    const byName = page.getByRole('columnheader', { name: '单位' }).getByRole('button');
    await byName.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('columnheader', { name: '单位' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(page).toHaveURL(/[?&]sort=name$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('columnheader', { name: '单位' })).toHaveAttribute('aria-sort', 'descending');
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('columnheader', { name: '状态', exact: true })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  await test.step('what is typed narrows the list and stays in the address', async () => {
    await page.getByLabel('查找单位').pressSequentially('国土');
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: '列出1家' })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('查找单位')).toHaveValue('国土');
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('link', { name: '清除筛选' }).click();
    await expect(rows(page)).toHaveCount(units);
  });

  await test.step('a figure of the overview leads to the units that it counts', async () => {
    await page.getByRole('row', { name: /^部门/ }).getByRole('link').last().press('Enter');
    await expect(page).toHaveURL(/late=1/);
    await expect(
      rows(page)
        .first()
        .getByText(/^逾期\d+天$/),
    ).toBeVisible();
  });

  await test.step('the picture of arrivals is also a table', async () => {
    await page.getByText('逐日数据').focus();
    await page.keyboard.press('Enter');
    const last = page.getByRole('group').getByRole('row').last().getByRole('cell').nth(1);
    await expect(last).toHaveText(String(counts.in));
  });
});

test('the list is downloaded as it is filtered', async ({ as }) => {
  const { page } = await as(office);
  await page.goto('/years/2017/progress?late=1');
  await expect(rows(page).first()).toBeVisible();
  const listed = await namesOf(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载名单' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('平罗县2017年度报送进度.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  const sheet = workbook.getWorksheet('报送进度');
  expect(sheet?.getCell('A2').text).toContain('筛选条件：逾期');
  const names = sheet?.getColumn(3).values.map(String) ?? [];
  expect(names.slice(names.indexOf('单位') + 1)).toEqual(listed);
});

test('a unit is reminded once, and the row says when', async ({ as }) => {
  const { page, api: http } = await as(office);
  await page.goto('/years/2017/progress');
  const remind = page.getByRole('button', { name: `催报${unit.name}` });
  await remind.press('Enter');
  const dialog = page.getByRole('dialog', { name: `催报${unit.name}` });
  await expect(dialog).toContainText('同一单位每天只能催报一次');
  await expectAccessible(page, 'asked before reminding');
  await dialog.getByRole('button', { name: '催报', exact: true }).press('Enter');
  await expect(page.getByText('已催报1家。')).toBeVisible();
  const row = rows(page).filter({ hasText: unit.name });
  await expect(row.getByText(/^今天\d\d:\d\d催报$/)).toBeVisible();
  await expect(remind).toBeHidden();
  const history = await http.get<{ history: { action: string }[] }>(
    `/years/2017/returns/${unit.code}/history`,
  );
  expect(history.history.filter(({ action }) => action === 'remind')).toHaveLength(1);
});

test('an auditor and an administrator follow it and remind nobody; the administrator sees no figures', async ({
  as,
}) => {
  const [auditor, admin] = [await as('auditor'), await as('admin')];
  for (const { page } of [auditor, admin]) {
    await page.goto('/years/2017/progress?area=640221');
    await expect(page.getByRole('heading', { name: '报送进度 平罗县' })).toBeVisible();
    await expect(page.getByRole('button', { name: /催报/ })).toHaveCount(0);
  }
  await expect(auditor.page.getByRole('columnheader', { name: '占上年' })).toBeVisible();
  await expect(admin.page.getByRole('columnheader', { name: '占上年' })).toHaveCount(0);
  await expect(admin.page.getByText('上年占')).toHaveCount(0);
});

test('a clerk has no board', async ({ as }) => {
  const { page } = await as('640221_10');
  expect((await page.goto('/years/2017/progress'))?.status()).toBe(404);
  await expect(page.getByRole('link', { name: '进度', exact: true })).toHaveCount(0);
});

for (const [who, path] of [
  ['office', '/years/2017/progress'],
  ['office', '/years/2016/progress?sort=share'],
  ['admin', '/years/2017/progress?status=returned'],
  ['auditor', '/years/2021/progress?area=640221'],
  [office, '/years/2017/progress?text=nobody'],
] as const) {
  test(`${path} of ${who}: accessible, wide and narrow, in either language`, async ({ as }) => {
    test.setTimeout(180_000);
    const { page } = await as(who);
    for (const locale of locales) {
      await speak(page, locale);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await expect(page.getByRole('main')).toBeVisible();
        await expectAccessible(page, `${path} ${locale} ${width}`);
      }
    }
  });
}
