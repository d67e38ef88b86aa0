import type { Page } from '@playwright/test';
import { paste } from './fixtures/clipboard';
import { clerkOf, type Unfinished, unfinishedReturns } from './fixtures/missing';
import { expect, type Person, test } from './fixtures/people';
import { returnOf } from './fixtures/steps';

type Form = { cells: Record<string, number | null> };

const field = (page: Page, code: string) => page.locator(`input[data-code="${code}"]`);
const focused = (page: Page) => page.locator('input[data-code]:focus');

/** A draft with the figures that finish it, so that what these tests leave behind is what is published in the end. */
async function draftOf(as: (username: string) => Promise<Person>, unit: string) {
  const { api } = await as('office');
  const draft = (await unfinishedReturns(api)).find((each) => each.unit === unit);
  if (!draft) throw new Error(`${unit} has nothing open`);
  return { draft, ...(await as(clerkOf(unit))) };
}

test('the whole form is typed with digits and one Enter a cell, and leads to the button that submits it', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const { draft, page, api } = await draftOf(as, '640202-51');
  const before = await api.get<Form>(returnOf(draft.unit));
  await page.goto(`/years/2017/returns/${draft.unit}`);
  await field(page, 'H1').waitFor();
  await page.getByRole('link', { name: /主动公开情况/ }).click();
  await field(page, 'A1').focus();
  const typed = new Set<string>();
  for (let cell = 0; cell < 60; cell++) {
    if ((await focused(page).count()) === 0) break;
    const code = (await focused(page).getAttribute('data-code')) ?? '';
    const value = draft.missing[code] ?? before.cells[code];
    await page.keyboard.type(String(value));
    await page.keyboard.press('Enter');
    typed.add(code);
    await expect(page.locator(`:focus:not([data-code="${code}"])`)).toHaveCount(1);
  }
  expect(typed.size, 'every typed cell was reached').toBe(53);
  await expect(page.getByRole('button', { name: '提交', exact: true })).toBeFocused();
  await expect(page.getByText('已填54/54').first()).toBeVisible();
  await expect
    .poll(async () => (await api.get<Form>(returnOf(draft.unit))).cells)
    .toMatchObject({ ...before.cells, ...draft.missing, H3: expect.any(Number) });
});

/** The open cells of the section 回应解读情况 as a workbook prints them, and a line that belongs to no cell. */
function printedRows({ missing }: Unfinished) {
  const value = (code: string) => String(missing[code]);
  return [
    ['统计指标', '单位', '统计数'],
    ['（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）', '次', value('B1')],
    ['2．政府网站在线访谈次数', '次', value('B2_2')],
    ['其中：主要负责同志参加政府网站在线访谈次数', '次', value('B2_2a')],
    ['4. 微博微信 回应事件数', '次', value('B2_4')],
    ['5. 其他方式回应事件数', '次', `${value('B2_5')}次`],
    ['6. 电话回应事件数', '次', '7'],
  ];
}

test('a block copied from a workbook is shown before it is taken, taken with Enter, undone and redone', async ({
  as,
}) => {
  const { draft, page, api } = await draftOf(as, '640205-16');
  const open = Object.keys(draft.missing);
  const saved = async () => {
    const { cells } = await api.get<Form>(returnOf(draft.unit));
    return Object.fromEntries(open.map((code) => [code, cells[code]]));
  };
  const blank = Object.fromEntries(open.map((code) => [code, null]));
  await page.goto(`/years/2017/returns/${draft.unit}`);
  await field(page, 'B1').focus();

  await paste(page, printedRows(draft));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('按指标名称对应5格')).toBeVisible();
  await expect(dialog.getByText('电话回应事件数')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /其他方式回应事件数/ })).toContainText('原文');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(field(page, 'B1')).toHaveValue('');
  await expect(field(page, 'B1')).toBeFocused();

  await paste(page, printedRows(draft));
  await expect(dialog.getByRole('button', { name: '粘贴5格' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('已粘贴5格')).toBeVisible();
  await expect.poll(saved).toEqual(draft.missing);

  await expect(field(page, 'B1')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(saved).toEqual(blank);
  await page.keyboard.press('ControlOrMeta+y');
  await expect.poll(saved).toEqual(draft.missing);
});

test('a number with a unit is read as one only where the unit is the cell’s own, and says what it became', async ({
  as,
}) => {
  const unit = '640221-58';
  const { page } = await as(clerkOf(unit));
  await page.goto(`/years/2017/returns/${unit}`);
  await field(page, 'A1a').focus();
  await page.keyboard.type('3件');
  await page.keyboard.press('Enter');
  await expect(field(page, 'A1a')).toHaveValue('3件');
  await expect(page.getByText('单位不符').first()).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('1.2万');
  await page.keyboard.press('Enter');
  await expect(field(page, 'A1a')).toHaveValue('12000');
  await expect(page.getByText('1.2万 读作 12000').first()).toBeVisible();
  for (const text of ['1.2万', '3件', '']) {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(field(page, 'A1a')).toHaveValue(text);
    await expect(field(page, 'A1a')).toBeFocused();
  }
});

test('zeros for the rest of a section say how many they were and are taken back', async ({ as }) => {
  const unit = '640200-35';
  const { page } = await as(clerkOf(unit));
  await page.goto(`/years/2017/returns/${unit}#I`);
  await field(page, 'I1').focus();
  await page.keyboard.press('Alt+0');
  await expect(page.getByText('本节3格已填0')).toBeVisible();
  await expect(field(page, 'I3')).toHaveValue('0');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(field(page, 'I3')).toHaveValue('');
  await expect(page.getByText('已填50/54').first()).toBeVisible();
});

test('? opens the sheet of keys from a number, and is a question mark in a text', async ({ as }) => {
  const unit = '640200-29';
  const { page } = await as(clerkOf(unit));
  await page.goto(`/years/2017/returns/${unit}#C`);
  await field(page, 'C1_1').focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '快捷键' });
  await expect(sheet.getByText('下一处、上一处待办')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(field(page, 'C1_1')).toBeFocused();
  const subject = page.getByRole('textbox', { name: '添加主要内容', exact: true });
  await subject.focus();
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await expect(field(page, 'C4')).toHaveValue('?');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'C4')).toHaveValue('');
});
