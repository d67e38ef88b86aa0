import type { Page } from '@playwright/test';
import { expectAccessible, speak } from '../fixtures/accessible';
import { clerkOf } from '../fixtures/missing';
import { expect, type Person, test } from '../fixtures/people';

/** Units of a year that is empty; these, and their office's queue of it, are this file's own. */
const year = 2018;
const office = 'county_640221';
const [first, second, third, fourth] = ['640221-11', '640221-12', '640221-13', '640221-14'] as const;
const returnOf = (unit: string) => `/years/${year}/returns/${unit}`;
const reviewOf = (unit: string) => `/years/${year}/review/${unit}`;

test.beforeEach(() => test.setTimeout(180_000));

type As = (username: string) => Promise<Person>;
type Form = {
  name: string;
  status: string;
  version: number | null;
  revision: number;
  findings: { rule: string; explainable: boolean }[];
};
type Edition = { sections: { rows: { code: string; kind: string; sumOf?: string[] }[] }[] };

/** Reports 0 everywhere, explains whatever asks for it, and sends it. */
async function send(as: As, unit: string): Promise<string> {
  const { api } = await as(clerkOf(unit));
  const edition = await api.get<Edition>('/editions/2014');
  const inputs = edition.sections
    .flatMap(({ rows }) => rows)
    .filter(({ kind, sumOf }) => (kind === 'count' || kind === 'money') && !sumOf);
  const { revision } = await api.get<Form>(returnOf(unit));
  await api.done('PATCH', returnOf(unit), {
    base: revision,
    cells: Object.fromEntries(inputs.map(({ code }) => [code, 0])),
  });
  return submit(as, unit);
}

async function submit(as: As, unit: string): Promise<string> {
  const { api } = await as(clerkOf(unit));
  const { findings, name } = await api.get<Form>(returnOf(unit));
  const asked = findings.filter(({ explainable }) => explainable).map(({ rule }) => rule);
  const explanations = Object.fromEntries(asked.map((rule) => [rule, '已核对原始登记，数据属实。']));
  await api.done('POST', `${returnOf(unit)}/submit`, { explanations });
  return name;
}

const row = (page: Page, unit: string) => page.locator(`[data-row="${unit}"]`);

/** Steps on with the Tab key until this has the focus. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'textbox' | 'combobox') {
  const wanted = page.getByRole('dialog').getByRole(role, { name });
  for (let steps = 0; steps < 20; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted, 'reached with the Tab key').toBeFocused();
}

test('by keyboard alone: the queue is filtered, two returns are marked, and both are accepted', async ({
  as,
}) => {
  const names = [await send(as, first), await send(as, second)];
  const { page, api } = await as(office);
  await page.goto(`/years/${year}/review`);
  await expect(row(page, first)).toBeVisible();

  await test.step('a text filters by code; the address says so, and takes it back', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type(first);
    await expect(row(page, second)).toBeHidden();
    await expect(page).toHaveURL(/[?&]q=640221-11/);
    await expect(page.getByRole('searchbox'), 'letters of the keys are only typed here').toHaveValue(first);
    await page.reload();
    await expect(row(page, first)).toBeVisible();
    await expect(row(page, second)).toBeHidden();
    await page.goBack();
    await expect(page).not.toHaveURL(/q=/);
    await expect(row(page, second)).toBeVisible();
    await page.goForward();
    await expect(row(page, second)).toBeHidden();
    await expectAccessible(page, 'the queue, filtered');
    await page.keyboard.press('/');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await expect(row(page, second)).toBeVisible();
    await page.keyboard.press('Enter');
  });

  await test.step('x marks where j and k lead', async () => {
    for (const unit of [first, second]) {
      const way = row(page, unit).locator('[data-open]');
      await expect(async () => {
        if (await way.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('j');
        await expect(way).toBeFocused({ timeout: 100 });
      }).toPass();
      await page.keyboard.press('x');
      await expect(row(page, unit).getByRole('checkbox')).toBeChecked();
    }
  });

  await test.step('a asks first, naming both; then each is accepted and says so', async () => {
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    for (const name of names) await expect(dialog.getByText(name)).toBeVisible();
    await expectAccessible(page, 'about to accept several');
    await expect(dialog.getByRole('button', { name: '通过2份' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('已通过2份。')).toBeVisible();
    await expectAccessible(page, 'several accepted');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(row(page, first)).toBeHidden();
    for (const unit of [first, second]) {
      expect(await api.get<Form>(returnOf(unit))).toMatchObject({ status: 'accepted' });
    }
  });
});

test('by keyboard alone: a return goes back with a note on a cell, and its clerk reads both', async ({
  as,
}) => {
  await send(as, third);
  const { page } = await as(office);
  await page.goto(`/years/${year}/review?q=${third}`);
  await expect(row(page, third).locator('[data-open]')).toBeFocused();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');

  await test.step('the cell is chosen, noted and returned without leaving the dialog', async () => {
    await expect(dialog.getByRole('combobox', { name: '添加一格' })).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`${reviewOf(third)}\\?q=.*decide=return`));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '添加', 'button');
    await page.keyboard.press('Enter');
    await expectAccessible(page, 'about to return');
    await tabTo(page, '对“主动公开政府信息数”的意见', 'textbox');
    await page.keyboard.type('上年有发布，本年为0，核对。');
    await tabTo(page, '退回1格', 'button');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('填写原因。'), 'nothing goes back without a reason').toBeVisible();
    await expect(dialog.getByRole('textbox', { name: '原因' })).toBeFocused();
    await page.keyboard.type('主动公开数须核对。');
    await tabTo(page, '退回1格', 'button');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/第1版已退回。/)).toBeVisible();
  });

  await test.step('the clerk sees the reason, the cell, and the note beside it', async () => {
    const { page: clerk } = await as(clerkOf(third));
    await clerk.goto(returnOf(third));
    await expect(clerk.getByText('主动公开数须核对。')).toBeVisible();
    await expect(clerk.locator('[data-returned-note="A1"]')).toContainText('上年有发布，本年为0，核对。');
    await expect(clerk.locator('input[data-code="A1"]')).toBeVisible();
    await expect(
      clerk.locator('input[data-code="A2_1"]'),
      'cells that were not named stay locked',
    ).toHaveCount(0);
    await expectAccessible(clerk, 'returned with a note');
    await clerk.setViewportSize({ width: 390, height: 844 });
    await expect(clerk.locator('[data-returned-note="A1"]')).toBeVisible();
    await expectAccessible(clerk, 'returned with a note, narrow');
  });
});

test('a version that was replaced while it was read is neither accepted nor returned, and the screen says so', async ({
  as,
}) => {
  const name = await send(as, fourth);
  const { page, api } = await as(office);
  const { api: clerk } = await as(clerkOf(fourth));
  await page.goto(reviewOf(fourth));
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

  await test.step('accepting what is no longer the latest is refused, in words', async () => {
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: '通过第1版' })).toBeFocused();
    await clerk.done('POST', `${returnOf(fourth)}/withdraw`, {});
    await submit(as, fourth);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('您审核的是第1版，填报单位已提交第2版。')).toBeVisible();
    await expect(dialog.getByRole('button', { name: '通过第1版' })).toBeHidden();
    await expectAccessible(page, 'a newer version');
    expect(await api.get<Form>(returnOf(fourth))).toMatchObject({ status: 'submitted', version: 2 });
    await dialog.getByRole('button', { name: '查看第2版' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/第2版，.*提交/)).toBeVisible();
  });

  await test.step('a withdrawal is noticed without asking for anything', async () => {
    await clerk.done('POST', `${returnOf(fourth)}/withdraw`, {});
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(page.getByText('填报单位已撤回第2版，正在修改。')).toBeVisible();
    await expect(page.getByRole('button', { name: '通过', exact: true })).toBeHidden();
    await expectAccessible(page, 'withdrawn');
    await page.setViewportSize({ width: 390, height: 844 });
    await speak(page, 'en');
    await page.getByRole('button', { name: '查看现状' }).click();
    await expect(page.getByText('The unit withdrew version 2')).toBeVisible();
    await expectAccessible(page, 'under review, narrow, in English');
    await page.goto(`/years/${year}/review`);
    await expect(page.getByRole('heading', { name: 'Review', exact: true })).toBeVisible();
    await expectAccessible(page, 'the queue, narrow, in English');
  });
});
