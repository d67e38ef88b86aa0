import { expectAccessible, locales, speak, widths } from '../fixtures/accessible';
import { mailsTo } from '../fixtures/mailbox';
import { expect, type Person, test } from '../fixtures/people';
import { returnOf } from '../fixtures/steps';

/** A submitted return of the demo whose clerk this test alone uses. */
const unit = '640205-52';
const clerkName = '640205_52';
const address = 'clerk-52@example.org';
const reason = '主动公开数应为4213447条，请核对后重报。';

type Inbox = { unread: number; notifications: { kind: string; year: number | null }[] };

/** Until the year that the set-up opened was told: jobs run beside the test. */
async function toldOfYears({ api }: Person) {
  const years = async () => (await api.get<Inbox>('/notifications')).notifications.map(({ year }) => year);
  await expect.poll(years).toEqual(expect.arrayContaining([2018, 2021]));
}

test('a return comes back: its clerk hears of it in the bar and by mail, and gets from the inbox to the form', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const clerk = await as(clerkName);
  const office = await as('county_640205');
  const { page, api } = clerk;
  const way = page.getByRole('link', { name: /^消息/ });
  await toldOfYears(clerk);

  await test.step('an address is only taken when it can be one', async () => {
    await page.goto('/inbox');
    await page.getByLabel('邮箱').fill('nobody');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('不是完整的邮箱地址')).toBeVisible();
    await expectAccessible(page, 'a bad address');
    await page.getByLabel('邮箱').fill(address);
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('已保存')).toBeVisible();
  });

  await test.step('what is read is no longer counted', async () => {
    await expect(way).toContainText('条未读');
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await expect(way).toHaveText('消息');
    await expect(page.getByText('全部已读。')).toBeVisible();
    await page.getByRole('link', { name: '未读' }).click();
    await expect(page).toHaveURL(/\/inbox\?unread=1$/);
    await expect(page.getByText('没有未读消息')).toBeVisible();
    await expectAccessible(page, 'nothing unread');
  });

  await test.step('the office sends it back; the bar counts it on the next page', async () => {
    await office.api.done('POST', `${returnOf(unit)}/return`, { reason, cells: ['A1'] });
    await expect.poll(async () => (await api.get<Inbox>('/notifications')).unread).toBe(1);
    await page.getByRole('link', { name: '我的任务' }).click();
    await expect(way).toHaveText('消息1条未读');
  });

  await test.step('from the inbox into the form, which marks it as read', async () => {
    await way.click();
    const line = page.getByRole('listitem').filter({ hasText: '2017年度报表已退回' });
    await expect(line).toContainText('未读');
    await expect(line).toContainText(reason);
    await line.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`${returnOf(unit)}(#|$)`));
    await expect(page.getByText(reason).first()).toBeVisible();
    await expect(way).toHaveText('消息');
    await page.goBack();
    await expect(line).not.toContainText('未读');
  });

  await test.step('one mail, with the unit and what, a link, and no figure or word of the reason', async () => {
    await expect.poll(async () => (await mailsTo('forms', address)).length).toBe(1);
    const [mail] = await mailsTo('forms', address);
    expect(mail?.subject).toMatch(/2017年度报表已退回$/);
    expect(mail?.text).toContain(returnOf(unit));
    expect(mail?.text).not.toContain('4213447');
    const figures = mail?.text
      .replace(/https?:\/\/[^\s"<]+|style="[^"]*"|charset="[^"]*"/g, '')
      .match(/\d+/g);
    expect(new Set(figures)).toEqual(new Set(['2017']));
  });

  await test.step('accessible, wide and narrow, in either language', async () => {
    for (const locale of locales) {
      await speak(page, locale);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('/inbox');
        await expect(page.getByRole('main')).toBeVisible();
        await expectAccessible(page, `inbox ${locale} ${width}`);
      }
    }
  });
});

test('who was told nothing reads what there will be; an address that names no place is not found', async ({
  as,
}) => {
  const { page } = await as('auditor');
  await page.goto('/inbox');
  await expect(page.getByText('没有消息。')).toBeVisible();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `an empty inbox ${width}`);
  }
  expect((await page.goto('/inbox?before=nonsense'))?.status()).toBe(404);
});
