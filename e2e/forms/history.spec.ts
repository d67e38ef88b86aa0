import { expectAccessible, locales, speak, widths } from '../fixtures/accessible';
import { expect, test } from '../fixtures/people';
import { returnOf } from '../fixtures/steps';

/** A return of 2018, which nobody has touched and this test alone writes to. */
const own = '/years/2018/returns/640200-11';
const clerkName = '640200_11';
const feed = `${returnOf('640200-02')}/history`;

test('what happened to a return is read as one feed, narrowed in the address, and leads from a cell to all of its life', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const { page } = await as('office');
  await page.goto(returnOf('640200-02'));
  await page.getByRole('link', { name: '经过', exact: true }).click();
  await page.waitForURL(`**${feed}`);
  await expect(page.getByText('退回第1版，指出4格')).toBeVisible();
  await expect(page.getByText('提交第1版')).toBeVisible();

  await test.step('many cells are unfolded by keyboard, each with from and to', async () => {
    const summary = page.locator('summary').first();
    const cell = page.locator('details').getByRole('link', { name: '主动公开政府信息数', exact: true });
    await expect(cell).toBeHidden();
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(cell).toBeVisible();
    await cell.click();
    await page.waitForURL('**cell=A1');
  });

  await test.step('one cell: its change, what froze it, what named it', async () => {
    await expect(page.getByText('改了1格')).toBeVisible();
    await expect(page.getByText('这一版中为1,611')).toBeVisible();
    await expect(page.getByText('退回第1版，指出4格')).toBeVisible();
    await page.getByRole('link', { name: '步骤' }).click();
    await page.waitForURL('**kind=steps**');
    await expect(page.getByText('改了1格')).toBeHidden();
  });

  await test.step('nothing that fits is said so, with the way back', async () => {
    await page.getByRole('link', { name: '留言', exact: true }).click();
    await expect(page.getByText('没有符合条件的记录')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '清除筛选' }).last().click();
    await page.waitForURL(`**${feed}`);
  });

  for (const locale of locales) {
    await speak(page, locale);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of [feed, `${feed}?cell=A1`, `${feed}?kind=comments`]) {
        await page.goto(path);
        for (const fold of await page.locator('summary').all()) await fold.click();
        await expectAccessible(page, `${path} ${locale} ${width}`);
      }
    }
  }
});

test('what somebody types is one entry with its cells, and a stranger does not find it', async ({ as }) => {
  const clerk = await as(clerkName);
  const { revision } = await clerk.api.get<{ revision: number }>(own);
  const first = await clerk.api.done<{ revision: number }>('PATCH', own, {
    base: revision,
    cells: { A1: 1204 },
  });
  await clerk.api.done('PATCH', own, { base: first.revision, cells: { A1: 1205 } });
  await clerk.page.goto(`${own}/history`);
  const entry = clerk.page.getByRole('main').locator('ol > li').first();
  await expect(entry).toContainText('改了1格');
  await expect(entry).toContainText('1,205');
  await expect(entry).toContainText('经过1,204');
  const stranger = await as('640205_16');
  expect((await stranger.page.goto(`${own}/history`))?.status()).toBe(404);
});

test('an auditor reads the log, narrows it, verifies it and takes it along; others do not find it', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const { page, api } = await as('auditor');
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: '日志' }).click();
  await expect(page.getByRole('heading', { name: '操作日志' })).toBeVisible();
  await page.getByLabel('事项').selectOption('return');
  await page.getByLabel('单位').fill('石嘴山市发展和改革委员会');
  await page.keyboard.press('Enter');
  await page.waitForURL('**action=return**');
  await expect(page.getByRole('row', { name: /退回第1版，指出4格/ })).toBeVisible();
  await page.getByRole('link', { name: '核验全部记录链' }).click();
  await expect(page.getByText(/已核验\d+条记录链，均完整/)).toBeVisible();
  const file = page.getByRole('link', { name: /jsonl/ });
  const lines = (await api.bytes(((await file.getAttribute('href')) ?? '').replace('/api/v1', '')))
    .toString()
    .trimEnd()
    .split('\n');
  expect(lines.length).toBeGreaterThan(0);
  for (const locale of locales) {
    await speak(page, locale);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['/log', '/log?action=none', '/']) {
        await page.goto(path);
        await expectAccessible(page, `${path} ${locale} ${width}`);
      }
    }
  }
  const clerk = await as(clerkName);
  expect((await clerk.page.goto('/log'))?.status()).toBe(404);
  for (const path of ['/log', '/log.csv', '/log.jsonl']) expect(await clerk.api.status(path), path).toBe(404);
});

/** What the first line of the first page says to each role, as the demo begins. */
const firstPages = [
  { username: '640200_02', says: /1份报表被退回，改正4格后可重新提交/, leads: '改正4格' },
  { username: '640200_04', says: /1份报表已通过，本年度无需再办/, leads: '经过' },
  { username: 'office', says: /待审\d+份/, leads: '审核' },
  { username: 'auditor', says: /昨天以来\d+项操作/, leads: '查看日志' },
  { username: 'admin', says: /逾期未报\d+家/, leads: null },
] as const;
for (const { username, says, leads } of firstPages) {
  test(`the first page of ${username} says what is next, in either language, wide and narrow`, async ({
    as,
  }) => {
    const { page } = await as(username);
    await page.goto('/?year=2017');
    await expect(page.getByRole('main').locator('header b')).toHaveText(says);
    if (leads) await expect(page.getByRole('main').getByRole('link', { name: leads }).first()).toBeVisible();
    for (const locale of locales) {
      await speak(page, locale);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('/?year=2017');
        await expectAccessible(page, `${username} ${locale} ${width}`);
      }
    }
  });
}
