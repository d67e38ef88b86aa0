import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/people';
import { returnOf } from './fixtures/steps';

/** A draft of the demo. Texts and notes change no figure, so the main job still comes out. */
const unit = '640200-29';
const clerk = '640200_29';

const chapter = (page: Page) => page.getByRole('textbox', { name: '一、概述' });
type Texts = { chapters: Record<string, string> };

test('a chapter saves by itself, survives a lost network, and asks when somebody else wrote it too', async ({
  as,
}) => {
  const { page, api } = await as(clerk);
  const saved = async () => (await api.get<Texts>(`${returnOf(unit)}/chapters`)).chapters[1];
  await page.goto(`/years/2017/returns/${unit}`);
  await page.getByRole('link', { name: /本单位工作情况/ }).click();

  await chapter(page).fill('　　2017年，主动公开政府信息12条。');
  await expect.poll(saved, 'exactly as it was typed').toBe('　　2017年，主动公开政府信息12条。');
  await expect(page.getByText('14字').first()).toBeVisible();

  await page.context().setOffline(true);
  await chapter(page).fill('断网时所写。');
  await expect(page.getByText(/网络中断/)).toBeVisible();
  await page.context().setOffline(false);
  await expect.poll(saved, { timeout: 20_000 }).toBe('断网时所写。');

  const { page: other } = await as(clerk);
  await other.goto(`/years/2017/returns/${unit}#chapter-1`);
  await chapter(other).fill('另一人所写。');
  await expect.poll(saved).toBe('另一人所写。');
  await chapter(page).fill('我所写。');
  await expect(page.getByText('另一人所写。')).toBeVisible();
  await expect(chapter(page)).toHaveValue('我所写。');
  expect(await saved(), 'nothing is overwritten before a choice').toBe('另一人所写。');
  await page.getByRole('button', { name: '用我的' }).click();
  await expect.poll(saved).toBe('我所写。');
});

test('clerk and office talk about a cell beside it', async ({ as }) => {
  const address = `/years/2017/returns/${unit}#A`;
  const panel = (page: Page) => page.getByRole('complementary', { name: '本格说明' });
  const about = async (page: Page) => {
    await page.goto(address);
    await page.locator('[data-code="A1"]').click();
    await expect(panel(page)).toContainText('不同渠道和方式公开相同信息计1条');
    await expect(panel(page)).toContainText('往年已公开、本年未变动的信息不计。');
  };
  const { page: office } = await as('office');
  await about(office);
  await panel(office).getByRole('textbox').fill('是否已去重？');
  await panel(office).getByRole('button', { name: '发送' }).click();
  await expect(panel(office).getByRole('listitem').filter({ hasText: '是否已去重？' })).toBeVisible();

  const { page } = await as(clerk);
  await about(page);
  await expect(page.getByRole('row', { name: /主动公开政府信息数/ }).first()).toContainText('1条意见');
  await expect(panel(page)).toContainText('审核员');
  await panel(page).getByRole('textbox').fill('已按标题和文号去重。');
  await panel(page).getByRole('textbox').press('Control+Enter');
  await expect(panel(page).getByRole('listitem').filter({ hasText: '已按标题和文号去重。' })).toContainText(
    '填报员',
  );
});

test('the keyboard goes from the last section into the texts and back, and zeros stay out of them', async ({
  as,
}) => {
  const { page, api } = await as(clerk);
  const cells = async () => (await api.get<{ cells: object }>(returnOf(unit))).cells;
  const before = await cells();
  await page.goto(`/years/2017/returns/${unit}#I`);
  await page.locator('[data-code="I3"]').click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(chapter(page)).toBeFocused();
  await page.keyboard.press('Alt+Digit0');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { name: /九、/ })).toBeVisible();
  expect(await cells()).toEqual(before);
});
