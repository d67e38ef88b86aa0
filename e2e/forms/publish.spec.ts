import { createHash } from 'node:crypto';
import { expectAccessible, locales, speak } from '../fixtures/accessible';
import { expect, type Person, test } from '../fixtures/people';

/** A department whose accepted return of 2016 this test alone corrects. */
const unit = '640200-24';
const clerkName = '640200_24';
const screen = '/years/2016/publish';
const publications = '/years/2016/publications/640200';
const returnOf = (code: string) => `/years/2016/returns/${code}`;

type Return = { revision: number; cells: Record<string, number> };
type Told = { kind: string; path: string; words: string | null };
type Note = { number: number; sha256: string; files: { name: string; sha256: string }[] };

async function dialogOf({ page }: Person, button: string) {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  return page.getByRole('dialog');
}

test('a published table is corrected: reopened, signed by two, and published with what changed', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [office, deputy, clerk] = [await as('office'), await as('deputy'), await as(clerkName)];
  const { page } = office;

  await test.step('what is published can be read and downloaded, by a clerk too, and is what it says', async () => {
    await clerk.page.goto(screen);
    await expect(clerk.page.getByText('现行有效').first()).toBeVisible();
    const link = clerk.page.getByRole('link', { name: 'table.xlsx' });
    const href = (await link.getAttribute('href')) ?? '';
    const bytes = await clerk.api.bytes(href.replace('/api/v1', ''));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await expect(clerk.page.getByRole('listitem').filter({ hasText: 'table.xlsx' })).toContainText(sha256);
    await expect(clerk.page.getByRole('button', { name: '开始更正' })).toBeHidden();
    await clerk.page.setViewportSize({ width: 390, height: 844 });
    for (const locale of locales) {
      await speak(clerk.page, locale);
      await clerk.page.goto(screen);
      await expectAccessible(clerk.page, `published, ${locale}`);
    }
  });

  await test.step('the office starts a correction, and sees all that is missing', async () => {
    await page.goto('/?year=2016');
    await page.getByRole('navigation').getByRole('link', { name: '发布', exact: true }).click();
    await expect(page).toHaveURL(screen);
    const dialog = await dialogOf(office, '开始更正');
    await dialog.getByLabel('理由').fill('安监局漏计培训2人');
    await dialog.getByRole('button', { name: '开始更正' }).click();
    await expect(page.getByText('正在更正：安监局漏计培训2人')).toBeVisible();
    await office.api.done('POST', `${returnOf(unit)}/reopen`, { reason: '漏计2人', cells: ['I3'] });
    await page.reload();
    const line = page.getByRole('listitem').filter({ hasText: '正在更正或者申请更正' });
    await expect(line).toContainText('未满足');
    await expectAccessible(page, 'a correction under way');
  });

  await test.step('the unit corrects, and the table is compiled again', async () => {
    const { revision, cells } = await clerk.api.get<Return>(returnOf(unit));
    await clerk.api.done('PATCH', returnOf(unit), { base: revision, cells: { I3: (cells.I3 ?? 0) + 2 } });
    await clerk.api.done('POST', `${returnOf(unit)}/submit`, {});
    await office.api.done('POST', `${returnOf(unit)}/accept`, {});
    await office.api.done('POST', `${returnOf('640200')}/withdraw`, {});
    await office.api.done('POST', `${returnOf('640200')}/submit`, {});
  });

  await test.step('two people sign', async () => {
    await page.reload();
    const first = await dialogOf(office, '作为汇总人签字');
    await expect(first).toContainText('58格数据');
    await first.getByRole('button', { name: '签字', exact: true }).click();
    await expect(page.getByText('等待另一人复核签字')).toBeVisible();
    await deputy.page.goto('/?year=2016');
    const waiting = deputy.page.getByRole('region', { name: '签字与复核' });
    await expect(waiting).toContainText('待另一人核对签字');
    await expectAccessible(deputy.page, 'a signature waits');
    await waiting.getByRole('link', { name: /^核对签字/ }).click();
    await expect(deputy.page).toHaveURL(screen);
    const second = await dialogOf(deputy, '作为复核人签字');
    await expectAccessible(deputy.page, 'signing');
    await second.getByRole('button', { name: '签字', exact: true }).click();
    await expect(deputy.page.getByText('可以作为更正发布')).toBeVisible();
  });

  await test.step('it is published with its reason and the table of changes; the first one stays', async () => {
    const dialog = await dialogOf(deputy, '发布更正');
    await expect(dialog.getByLabel('更正原因')).toHaveValue('安监局漏计培训2人');
    await dialog.getByRole('button', { name: '发布更正' }).click();
    await expect(deputy.page.getByText('已更正', { exact: true })).toBeVisible();
    const changes = deputy.page.getByRole('region', { name: '第1次发布与第2次发布相比' });
    await expect(changes.getByRole('row').nth(1)).toContainText('+2');
    await deputy.page.getByText('已被第2次发布更正').click();
    await expectAccessible(deputy.page, 'corrected');
    const { publications: all } = await office.api.get<{ publications: Note[] }>(publications);
    expect(all.map(({ number }) => number)).toEqual([2, 1]);
    for (const { number, files } of all)
      for (const { name, sha256 } of files) {
        const bytes = await office.api.bytes(`${publications}/${number}/files/${name}`);
        expect(createHash('sha256').update(bytes).digest('hex'), `${number} ${name}`).toBe(sha256);
      }
  });

  await test.step('its clerk is told, with the reason', async () => {
    const told = async () =>
      (await clerk.api.get<{ notifications: Told[] }>('/notifications')).notifications
        .filter(({ kind }) => kind === 'published')
        .map(({ path, words }) => [path, words]);
    await expect.poll(told).toEqual([[screen, '安监局漏计培训2人']]);
  });
});
