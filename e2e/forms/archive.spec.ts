import { expectAccessible, speak } from '../fixtures/accessible';
import { expect, test } from '../fixtures/people';
import { makeReady } from '../fixtures/whole-return';

/** A department whose tables of 2016 and 2017 are accepted; this test alone uses it in 2021. */
const unit = '640200-06';
const clerkName = '640200_06';
const own = `/years/2021/returns/${unit}`;
const compare = `/archive/compare?unit=${unit}&years=2016,2017,2021`;

test('a clerk finds all years of the unit, and sees them side by side over a change of the form without a false comparison', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const { page, api } = await as(clerkName);
  await makeReady(api, own, { R1_c1: 3, R4_c1: 3, P2_made: 7 });
  await api.done('POST', `${own}/submit`, { explanations: {} });
  await (await as('office')).api.done('POST', `${own}/accept`, { version: 1 });

  await test.step('from the top bar to the archive, and to the unit’s own', async () => {
    await page.goto('/');
    await page.getByRole('navigation').getByRole('link', { name: '存档', exact: true }).click();
    await expect(page.getByRole('row', { name: /2016年度.*已发布.*第1次发布/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /2021年度.*未发布/ })).toContainText('发布后可看');
    await page.getByRole('main').getByRole('list').last().getByRole('link').first().click();
    await page.waitForURL(`**/archive/units/${unit}`);
    await expect(page.getByRole('row', { name: /2021年度/ })).toContainText('第1版');
    await page.getByRole('link', { name: '历年对比' }).click();
  });

  await test.step('years are chosen; what is counted alike is compared, what is not says so, and why', async () => {
    await page.getByRole('checkbox', { name: '2018' }).uncheck();
    await page.getByRole('checkbox', { name: '2016' }).check();
    await page.getByRole('button', { name: '显示' }).click();
    await page.waitForURL('**years=2016**');
    await expect(page.getByText('各年度表式不同')).toBeVisible();
    const received = page.getByRole('row', { name: /本年新收政府信息公开申请数量/ });
    await expect(received).toContainText('更名');
    const made = page.getByRole('row', { name: /行政规范性文件 本年制发件数/ });
    await expect(made.getByRole('cell').last()).toHaveText('不可比');
    const mark = made.getByRole('button', { name: '不可比' }).first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('2021年表式只计行政规范性文件')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('2021年表式只计行政规范性文件')).toBeHidden();
    await expect(page.getByRole('heading', { name: '仅见于2014年表式的指标' })).toBeVisible();
  });

  await test.step('the file says the same', async () => {
    const file = (await page.getByRole('link', { name: /csv/ }).getAttribute('href')) ?? '';
    const text = (await api.bytes(file.replace('/api/v1', ''))).toString();
    expect(text).toMatch(/行政规范性文件 · 本年制发件数,件,.*不可比：.*,7,.*,P2_made/);
  });

  await test.step('the city’s published table is for everybody, another unit’s for nobody else', async () => {
    expect((await page.goto('/archive/compare?unit=640200'))?.status()).toBe(200);
    await expect(page.getByText('第1次发布').first()).toBeVisible();
    const stranger = await as('640205_16');
    for (const path of [compare, `/archive/units/${unit}`])
      expect((await stranger.page.goto(path))?.status(), path).toBe(404);
  });

  await test.step('accessible, wide and narrow, in either language', async () => {
    const looks = [
      { locale: 'zh-CN', width: 1440, paths: ['/archive', compare] },
      { locale: 'en', width: 390, paths: [`/archive/units/${unit}`, compare, '/archive/forms/2014/2021'] },
    ] as const;
    for (const { locale, width, paths } of looks) {
      await speak(page, locale);
      await page.setViewportSize({ width, height: 900 });
      for (const path of paths) {
        await page.goto(path);
        const mark = page.getByRole('table').getByRole('button').first();
        if (await mark.isVisible()) await mark.click();
        await expectAccessible(page, `${path} ${locale} ${width}`);
      }
    }
  });
});
