import type { Page } from '@playwright/test';
import { inputsOf } from '../../lib/editions/cells';
import { editionById } from '../../lib/editions/registry';
import { expectAccessible, locales, speak, widths } from '../fixtures/accessible';
import { expect, type Person, test } from '../fixtures/people';

/** Of the demo, used by these tests alone: one waits for the county, one came back, one nobody has touched in 2018. */
const waiting = { unit: '640221-15', clerk: '640221_15' };
const returned = { unit: '640221-63', clerk: '640221_63' };
const draft = { unit: '640221-58', clerk: '640221_58' };
const county = 'county_640221';

const form = `/years/2017/returns/${waiting.unit}`;
const review = `/years/2017/review/${waiting.unit}`;
const panel = (page: Page) => page.getByRole('complementary', { name: '本格说明' });
const row = (page: Page) => page.getByRole('row', { name: /主动公开政府信息数/ }).first();

type People = { people: { name: string; role: string }[] };

/** The name of somebody in this role, as it is offered there. */
async function nameOf({ api }: Person, role: string): Promise<string> {
  const { people } = await api.get<People>(`${form}/comments/people`);
  return people.find((person) => person.role === role)?.name ?? '';
}

test('the reviewer asks the clerk about a cell, the clerk answers by keyboard, the reviewer settles it', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const office = await as(county);
  const clerk = await as(waiting.clerk);
  const clerkName = await nameOf(office, 'clerk');
  const officeName = await nameOf(clerk, 'reviewer');
  await clerk.page.goto(`${form}#A`);
  await expect(row(clerk.page)).toBeVisible();
  await expect(row(clerk.page)).not.toContainText('意见');
  const side = office.page.getByRole('complementary');

  await test.step('an @ offers the people; arrows and Enter choose, and a mention is drawn', async () => {
    await office.page.goto(review);
    await side.getByLabel('针对').selectOption('A1');
    const field = side.getByRole('textbox');
    await field.fill('今年少了一半，请@');
    const list = side.getByRole('listbox', { name: '可提及的人员' });
    await expect(list.getByRole('option').first()).toContainText(clerkName);
    await expectAccessible(office.page, 'people are offered');
    await field.press('ArrowDown');
    await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
    await field.press('Escape');
    await expect(list).toBeHidden();
    await field.press('Backspace');
    await field.pressSequentially(`@${clerkName.slice(0, 1)}`);
    await expect(list.getByRole('option')).toContainText([clerkName]);
    await field.press('Enter');
    await expect(field).toHaveValue(`今年少了一半，请@${clerkName} `);
    await expect(side.getByText(`提及：${clerkName}`)).toBeVisible();
    await field.pressSequentially('说明原因。');
    await side.getByRole('button', { name: '发送' }).click();
    await expect(side.getByRole('listitem').filter({ hasText: '说明原因。' })).toBeVisible();
    await expect(side.getByText(`@${clerkName}`, { exact: true })).toBeVisible();
  });

  await test.step('while an input method composes, its letters are not searched for; what it gives is', async () => {
    const field = side.getByRole('textbox');
    const options = side.getByRole('listbox').getByRole('option');
    const keyboard = await office.page.context().newCDPSession(office.page);
    await field.fill('@');
    await expect(options.nth(1)).toBeVisible();
    const before = await options.count();
    await keyboard.send('Input.imeSetComposition', { text: 'zz', selectionStart: 2, selectionEnd: 2 });
    await expect(field).toHaveValue('@zz');
    await expect(options).toHaveCount(before);
    await keyboard.send('Input.insertText', { text: clerkName });
    await expect(field).toHaveValue(`@${clerkName}`);
    await expect(options).toHaveCount(1);
    await field.fill('');
  });

  await test.step('it appears in the clerk’s open form; by keyboard alone it is answered', async () => {
    await expect(row(clerk.page)).toContainText('1条意见未解决');
    await clerk.page.locator('[data-code="A1"]').focus();
    await clerk.page.keyboard.press('Shift+F2');
    const answer = panel(clerk.page).getByRole('textbox', { name: '答复' });
    await expect(answer).toBeFocused();
    await expectAccessible(clerk.page, 'the clerk before an open conversation');
    await clerk.page.keyboard.type('口径未变，已核对。');
    await clerk.page.keyboard.press('Control+Enter');
    await expect(panel(clerk.page).getByRole('listitem').filter({ hasText: '口径未变' })).toContainText(
      '填报员',
    );
    await expect(answer).toBeFocused();
    await clerk.page.keyboard.press('Escape');
    await expect(clerk.page.locator('[data-code="A1"]')).toBeFocused();
  });

  await test.step('the answer appears in the open review, and what is being written there stays', async () => {
    await side.getByRole('textbox').fill('还没写完');
    await expect(side.getByRole('listitem').filter({ hasText: '口径未变' })).toBeVisible();
    await expect(side.getByRole('textbox')).toHaveValue('还没写完');
    await side.getByRole('textbox').fill('');
    await expectAccessible(office.page, 'the reviewer before an open conversation');
  });

  await test.step('accepting says what is open, and leads there', async () => {
    await expect(office.page.getByRole('main').locator('header')).toContainText('1条意见未解决');
    await office.page.getByRole('button', { name: /^通过/ }).click();
    const dialog = office.page.getByRole('dialog');
    await expect(dialog).toContainText('还有1条意见未解决');
    await expectAccessible(office.page, 'accepting with an open conversation');
    await dialog.getByRole('button', { name: /主动公开政府信息数/ }).click();
    await expect(office.page.getByRole('article', { name: '意见' })).toBeFocused();
  });

  await test.step('the reviewer settles it, which the clerk sees; an answer opens it again', async () => {
    await side.getByRole('button', { name: '标为已解决' }).click();
    await expect(side.getByRole('button', { name: '重新打开' })).toBeFocused();
    await expect(row(clerk.page)).toContainText('意见已解决');
    await clerk.page.goto(`${form}#cell-A1`);
    const told = panel(clerk.page).getByRole('button', { name: /已解决/ });
    await told.click();
    await expect(panel(clerk.page)).toContainText('口径未变');
    await panel(clerk.page).getByRole('button', { name: '答复' }).click();
    await panel(clerk.page).getByRole('textbox', { name: '答复' }).fill(`@${officeName} 补充一点。`);
    await expect(panel(clerk.page).getByText(`提及：${officeName}`)).toBeVisible();
    await panel(clerk.page).getByRole('button', { name: '发送答复' }).click();
    await expect(row(clerk.page)).toContainText('1条意见未解决');
  });
});

test('conversations are accessible to clerk and office, wide and narrow, in either language', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const at = `/years/2017/returns/${returned.unit}`;
  const office = await as(county);
  const clerk = await as(returned.clerk);
  const ask = { cell: 'A1', text: '是否已去重？', mentions: [returned.clerk] };
  const { thread } = await office.api.done<{ thread: number }>('POST', `${at}/comments`, ask);
  await clerk.api.done('POST', `${at}/comments`, { thread, text: '已去重。', mentions: [county] });
  const other = await office.api.done<{ thread: number }>('POST', `${at}/comments`, { text: '请补电话。' });
  await clerk.api.done('POST', `${at}/comments/${other.thread}/resolve`, {});
  for (const locale of locales) {
    for (const width of widths) {
      for (const [page, path] of [
        [clerk.page, `${at}#talk`],
        [clerk.page, `${at}#cell-A1`],
        [office.page, `/years/2017/review/${returned.unit}`],
      ] as const) {
        await speak(page, locale);
        await page.setViewportSize({ width, height: 900 });
        await page.goto('about:blank');
        await page.goto(path);
        await expect(page.getByRole('article').first()).toBeVisible();
        await expectAccessible(page, `${path} ${locale} ${width}`);
      }
    }
  }
});

test('submitting says which conversations are open, leads there, and is not kept from it', async ({ as }) => {
  const at = `/years/2018/returns/${draft.unit}`;
  const office = await as(county);
  const { page, api } = await as(draft.clerk);
  const cells = Object.fromEntries(inputsOf(editionById('2014')).map(({ code }) => [code, 0]));
  await api.done('PATCH', at, { base: 0, cells });
  const { revision, findings } = await api.get<{
    revision: number;
    findings: { rule: string; explainable: boolean }[];
  }>(at);
  const rules = findings.filter(({ explainable }) => explainable).map(({ rule }) => rule);
  const explanations = Object.fromEntries(rules.map((rule) => [rule, '已核对原始登记，数据属实。']));
  await api.done('PATCH', at, { base: revision, cells: {}, explanations });
  await office.api.done('POST', `${at}/comments`, { cell: 'C1', text: '请附申请台账。' });
  await office.api.done('POST', `${at}/comments`, { text: '联系电话请补上。' });

  await page.goto(at);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('还有2条意见未解决');
  await expect(dialog.getByRole('button', { name: '提交第1版' })).toBeEnabled();
  await expectAccessible(page, 'submitting with open conversations');
  await dialog.getByRole('button', { name: '整张报表' }).click();
  await expect(page.getByRole('heading', { name: '意见', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '答复' }).first()).toBeFocused();

  await page.getByRole('button', { name: '提交', exact: true }).click();
  await dialog.getByRole('button', { name: /收到申请数/ }).click();
  await expect(panel(page).getByRole('textbox', { name: '答复' })).toBeFocused();
  await expect(panel(page)).toContainText('请附申请台账。');

  await page.getByRole('button', { name: '提交', exact: true }).click();
  await dialog.getByRole('button', { name: '提交第1版' }).click();
  await page.waitForURL(`**${at}/versions/1`);
});

test('who may not read a return hears nothing of what is said about it', async ({ as }) => {
  for (const username of [draft.clerk, 'admin', 'county_640202']) {
    const { api } = await as(username);
    expect(await api.status(`${form}/comments`), username).toBe(404);
  }
  const auditor = await as('auditor');
  expect(await auditor.api.status(`${form}/comments`)).toBe(200);
  await auditor.page.goto(`${form}#talk`);
  await expect(auditor.page.getByRole('heading', { name: '意见', exact: true })).toBeVisible();
  await expect(auditor.page.getByRole('textbox')).toHaveCount(0);
  await expect(auditor.page.getByRole('button', { name: /标为已解决|重新打开|另提一条/ })).toHaveCount(0);
});
