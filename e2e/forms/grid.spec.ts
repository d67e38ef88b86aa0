import type { Page } from '@playwright/test';
import { expectAccessible, speak } from '../fixtures/accessible';
import { expect, test } from '../fixtures/people';

/** The demo city's last year, which is published and stays as it is. */
const path = '/years/2016/compile/640200?view=grid';
const gridOf = (page: Page) => page.getByRole('treegrid');
const query = (page: Page) => new URL(page.url()).searchParams;

test('the grid is sorted, filtered and searched, and its address brings the same view back', async ({
  as,
}) => {
  const { page } = await as('office');
  await page.goto(path);
  const grid = gridOf(page);
  const first = grid.getByRole('row').nth(3).getByRole('rowheader');
  const before = await first.textContent();

  await test.step('a head sorts, and going back undoes it', async () => {
    await grid.getByRole('columnheader').nth(2).click();
    await expect(grid.locator('[aria-sort="descending"]')).toHaveCount(1);
    await page.goBack();
    await expect(grid.locator('[aria-sort]')).toHaveCount(0);
    await expect(first).toHaveText(before ?? '');
    await page.goForward();
    await expect(grid.locator('[aria-sort="descending"]')).toHaveCount(1);
  });

  await test.step('a figure filters; what is left is counted, the total stays', async () => {
    const total = await grid.getByRole('row').nth(1).textContent();
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByLabel('比较的数').fill('一百');
    await page.getByRole('button', { name: '加条件' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '填写一个数' })).toBeVisible();
    await page.getByLabel('比较的数').fill('１,000');
    await page.getByRole('button', { name: '加条件' }).click();
    await expect(page.getByText(/^显示\d+\/41家$/)).toBeVisible();
    expect(await grid.getByRole('row').nth(1).textContent()).toBe(total);
    await page.keyboard.press('Escape');
  });

  await test.step('a unit is found by its initials, inside an area that opens for it', async () => {
    const find = page.getByLabel('查找单位');
    await find.fill('zzzz');
    await expect(page.getByText('没有这个单位')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await find.fill('csjd');
    await find.press('Enter');
    await expect(grid.locator('[data-found]').getByRole('rowheader')).toHaveText('长胜街道');
    expect(query(page).get('open')).toBe('640202');
  });

  await test.step('the address brings it back', async () => {
    await page.reload();
    await expect(grid.locator('[data-found]')).toBeInViewport();
    await expect(grid.locator('[aria-sort="descending"]')).toHaveCount(1);
  });

  await test.step('an address that is not understood is answered in words', async () => {
    await page.goto(`${path}&sort=-Z9&where=A1:ge:x&density=compact`);
    await expect(page.getByText(/地址中有不能识别的内容/)).toContainText('sort=-Z9 where=A1:ge:x');
    await expect(grid.getByRole('row').nth(1)).toBeVisible();
  });
});

test('a block is selected by keys or the mouse, added up, and copied for a spreadsheet', async ({ as }) => {
  const { page } = await as('office');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(path);
  const grid = gridOf(page);
  await grid.focus();
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await expect(grid.locator('[aria-selected="true"]')).toHaveCount(4);
  await page.keyboard.press('Control+c');
  await expect(page.getByText('已复制 2 行 × 2 列')).toBeVisible();
  const rows = (await copied()).split('\r\n').map((line) => line.split('\t'));
  expect(rows).toHaveLength(2);
  for (const cell of rows.flat()) expect(cell).toMatch(/^\d*$/);
  const all = rows.flat().reduce((sum, cell) => sum + Number(cell), 0);
  await expect(page.getByText(`和 ${all.toLocaleString('en')}`)).toBeVisible();

  await page.getByRole('button', { name: '连同单位和指标复制' }).click();
  await expect(page.getByText('已复制 3 行 × 3 列')).toBeVisible();
  expect(await copied()).toMatch(
    /^单位\t一（一） 主动公开政府信息数（条）\t.*\r\n石嘴山市合计\t\d+\t\d+\r\n/,
  );

  await grid.locator('#cell-3-2').hover();
  await page.mouse.down();
  await grid.locator('#cell-5-3').hover();
  await page.mouse.up();
  await expect(page.getByText('选中3行 × 2列')).toBeVisible();
  await expectAccessible(page, 'a selected block');

  await expect.poll(() => query(page).get('block')).toMatch(/^\S+:\w+,\S+:\w+$/);
  const auditor = await as('auditor');
  await auditor.page.goto(page.url());
  await expect(auditor.page.getByText('选中3行 × 2列')).toBeVisible();
  const figures = (of: Page) => gridOf(of).locator('[aria-selected="true"]').allTextContents();
  expect(await figures(auditor.page)).toEqual(await figures(page));
});

test('my own groups stand in the grid, and another reader of the address sees them', async ({ as }) => {
  const { page } = await as('office');
  await page.goto(`${path}&where=A1:ge:1000`);
  await page.getByRole('button', { name: '分组' }).click();
  await page.getByRole('button', { name: '新建分组' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('分组名称').fill('公开较多');
  await expectAccessible(page, 'the dialog of a group');
  await dialog.getByRole('button', { name: '保存分组' }).click();
  await expect(gridOf(page).getByText('公开较多小计')).toBeVisible();
  const address = page.url();

  const auditor = await as('auditor');
  for (const [locale, width] of [
    ['zh-CN', 390],
    ['en', 1440],
  ] as const) {
    await speak(auditor.page, locale);
    await auditor.page.setViewportSize({ width, height: 900 });
    await auditor.page.goto(address);
    await expect(gridOf(auditor.page).getByText(/公开较多/)).toBeVisible();
    await auditor.page.getByRole('button', { name: /^(筛选|Filter)/ }).click();
    await expectAccessible(auditor.page, `the grid in groups, ${locale} ${width}`);
  }
});
