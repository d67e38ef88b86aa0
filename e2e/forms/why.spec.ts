import { expectAccessible } from '../fixtures/accessible';
import { expect, test } from '../fixtures/people';

/** Published figures of 2016, which nobody changes. */
const table = '/years/2016/compile/640200';
const unit = { code: '640202-51', name: '星海镇', clerk: '640202_51' };

type Opened = {
  total: number;
  units: { name: string; value: number; share: number }[];
  sum: { units: number };
};

test('a total opens in place, level by level, down to the version and the people behind it; Back climbs up', async ({
  as,
}) => {
  const { page, api } = await as('office');
  const cell = await api.get<Opened>('/years/2016/rollup/640200/cells/A1');
  expect(cell.units.reduce((sum, { value }) => sum + value, 0)).toBe(cell.sum.units);
  await page.goto(`${table}?cell=A1`);
  const why = page.getByRole('complementary', { name: '这个数的来由' });
  const way = why.getByRole('navigation', { name: '打开的层级' });
  await expect(why.getByRole('table', { name: '合计的由来' })).toContainText(/合计80,867/);

  await test.step('into the county, by keyboard', async () => {
    await why.getByRole('button', { name: '人民政府办公室' }).focus();
    await page.keyboard.press('ArrowUp');
    await why.getByRole('button', { name: '大武口区' }).focus();
    await page.keyboard.press('Enter');
    await expect(way.locator('[aria-current]')).toBeFocused();
    await expect(way.locator('[aria-current]')).toHaveText('大武口区');
    await expect(why.getByText('按其第1版，即计入上级的那一版。')).toBeVisible();
    await expectAccessible(page, 'a county opened');
  });

  await test.step('down to one unit’s version', async () => {
    await why.getByRole('button', { name: /^全部\d+家$/ }).click();
    await why.getByRole('button', { name: unit.name }).click();
    await expect(why.getByText('韩彩霞', { exact: false }).first()).toBeVisible();
    await expect(why.getByText('这一版没有盖章件。')).toBeVisible();
    await expect(why.getByRole('heading', { name: '计入哪些合计' })).toBeVisible();
    await expect(why.getByText('含第1版的 145，占0.2%。')).toBeVisible();
    await expectAccessible(page, 'a unit opened');
    await page.reload();
    await expect(why.getByText('含第1版的 145，占0.2%。'), 'the address keeps the way').toBeVisible();
  });

  await test.step('Back climbs up, and the return opens at the cell', async () => {
    await page.goBack();
    await expect(why.getByText('按其第1版，即计入上级的那一版。')).toBeVisible();
    await expect(way.getByRole('button')).toHaveCount(1);
    await page.goForward();
    await expect(why.getByRole('heading', { name: '计入哪些合计' })).toBeVisible();
    await expect(page, 'the page is read again after a reload').toHaveTitle(/汇总/);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, 'a unit opened, at 390 px');
    await why.getByRole('link', { name: '看报表的这一格' }).click();
    await expect(page).toHaveURL(new RegExp(`/review/${unit.code}#cell-A1$`));
    await expect(page.locator('#cell-A1')).toBeInViewport();
  });
});

test('a clerk reads in the form which version of a figure counts, and of the areas above only their names', async ({
  as,
}) => {
  const { page } = await as(unit.clerk);
  await page.goto(`/years/2016/returns/${unit.code}#cell-A1`);
  const panel = page.getByRole('complementary', { name: '本格说明' });
  await panel.getByRole('button', { name: '计入哪些合计' }).click();
  await expect(panel.getByText('第1版已通过：145。')).toBeVisible();
  await expect(panel.getByText('上级2级：大武口区、石嘴山市')).toBeVisible();
  await expect(panel.getByText('80,867')).toHaveCount(0);
  await expectAccessible(page, 'the totals above in the form');
});
