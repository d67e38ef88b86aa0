import type { Locator, Page } from '@playwright/test';
import { expectAccessible, locales, speak, widths } from '../fixtures/accessible';
import { type Api, expect, type Person, test } from '../fixtures/people';
import { makeReady } from '../fixtures/whole-return';

type As = (username: string) => Promise<Person>;
type History = { history: { action: string; detail: { version?: number } }[] };
type Return = { status: string; actions: string[]; version: number; acceptedVersion: number | null };

/** Units of 平罗县 that this test alone uses. */
const corrected = { unit: '640221-02', clerk: '640221_02', office: 'county_640221' };
const dialogOf = (page: Page) => page.getByRole('dialog');
const form = (unit: string, year = 2017) => `/years/${year}/returns/${unit}`;
const review = (unit: string, year = 2017) => `/years/${year}/review/${unit}`;

async function expectEachLook(page: Page, path: string, open: (page: Page) => Promise<Locator>) {
  for (const locale of locales) {
    await speak(page, locale);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(await open(page)).toBeVisible();
      await expectAccessible(page, `${path} ${locale} ${width}`);
    }
  }
  await speak(page, 'zh-CN');
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function askForCorrection({ page }: Person, reason: string) {
  await page.goto(form(corrected.unit));
  await page.getByRole('button', { name: '申请更正' }).click();
  await dialogOf(page).getByLabel('理由').fill(reason);
  await dialogOf(page).getByRole('button', { name: '提交申请' }).dblclick();
  await expect(dialogOf(page)).toBeHidden();
}

const done = async (api: Api, action: string) =>
  (await api.get<History>(`${form(corrected.unit)}/history`)).history.filter((each) => each.action === action)
    .length;

test('a clerk asks for an accepted return back, is declined, asks again, corrects it, and it is accepted anew', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const clerk = await as(corrected.clerk);
  const office = await as(corrected.office);
  const { unit } = corrected;

  await test.step('asking says what it does, and wants a reason', async () => {
    const { page } = clerk;
    await expectEachLook(page, form(unit), async () => {
      await page.getByRole('button', { name: /^(申请更正|Ask for a correction)$/ }).click();
      return dialogOf(page);
    });
    await page.goto(form(unit));
    await page.getByRole('button', { name: '申请更正' }).click();
    await expect(dialogOf(page)).toContainText('答复之前，第1版仍计入汇总');
    await dialogOf(page).getByRole('button', { name: '提交申请' }).click();
    await expect(dialogOf(page)).toContainText('填写理由');
    await expect(dialogOf(page).getByLabel('理由')).toBeFocused();
  });

  await test.step('it then waits, and says for whom; a double click asked once', async () => {
    await askForCorrection(clerk, '网站公开数漏计1条。');
    await expect(clerk.page.getByText('已申请更正，等待平罗县答复：')).toBeVisible();
    await expect(clerk.page.getByRole('button', { name: '申请更正' })).toBeHidden();
    expect(await done(clerk.api, 'requestCorrection')).toBe(1);
    await expectAccessible(clerk.page, 'a correction that was asked for');
  });

  await test.step('the office finds it and declines', async () => {
    const { page } = office;
    await page.goto('/years/2017/review');
    const asking = page.getByRole('region', { name: '更正申请' });
    await expect(asking).toBeVisible();
    await expectAccessible(page, 'the queue with a correction');
    await asking.getByRole('link', { name: /^答复/ }).click();
    await page.waitForURL(`**${review(unit)}`);
    await expect(page.getByText('网站公开数漏计1条。')).toBeVisible();
    await page.getByRole('button', { name: '不予更正' }).click();
    await expectAccessible(page, 'declining a correction');
    await dialogOf(page).getByLabel('理由').fill('与台账一致，请附依据。');
    await dialogOf(page).getByRole('button', { name: '不予更正' }).dblclick();
    await expect(dialogOf(page)).toBeHidden();
    expect(await done(office.api, 'declineCorrection')).toBe(1);
  });

  await test.step('the clerk reads why, and asks again', async () => {
    await clerk.page.goto(form(unit));
    await expect(clerk.page.getByText('平罗县不予更正：')).toBeVisible();
    await expect(clerk.page.getByText('与台账一致，请附依据。')).toBeVisible();
    await expectAccessible(clerk.page, 'a correction that was declined');
    await askForCorrection(clerk, '台账已更正，多1条。');
  });

  await test.step('the office opens it again, with the reason of the clerk at hand', async () => {
    const { page } = office;
    await page.goto(review(unit));
    await page.getByRole('button', { name: '重新打开' }).click();
    await expect(dialogOf(page).getByRole('textbox')).toHaveValue('台账已更正，多1条。');
    await expectAccessible(page, 'reopening what was asked for');
    await dialogOf(page).getByRole('button', { name: '重新打开' }).click();
    await page.waitForURL('**/years/2017/review');
  });

  await test.step('the clerk corrects it and submits; a double click makes one version', async () => {
    const { page, api } = clerk;
    expect(await api.get<Return>(form(unit))).toMatchObject({ status: 'returned', acceptedVersion: 1 });
    const { cells } = await api.get<{ cells: Record<string, number> }>(form(unit));
    await makeReady(api, form(unit), { A2_5: (cells.A2_5 ?? 0) + 1 });
    await page.goto(form(unit));
    await page.getByRole('button', { name: '重新提交' }).first().click();
    await dialogOf(page).getByRole('button', { name: '提交第2版' }).dblclick();
    await page.waitForURL(`**${form(unit)}/versions/2`);
    await expect(page.getByText('迟报', { exact: true })).toBeHidden();
    expect(await api.get<Return>(form(unit))).toMatchObject({ status: 'submitted', version: 2 });
    expect(await done(api, 'submit')).toBe(2);
  });

  await test.step('the office accepts; a double click accepts once', async () => {
    const { page, api } = office;
    await page.goto(review(unit));
    await page.getByRole('button', { name: /^通过/ }).click();
    await dialogOf(page).getByRole('button', { name: '通过第2版' }).dblclick();
    await page.waitForURL('**/years/2017/review');
    expect(await api.get<Return>(form(unit))).toMatchObject({ status: 'accepted', acceptedVersion: 2 });
    expect(await done(api, 'accept')).toBe(2);
  });
});

test('after the due day a return is late, not impossible', async ({ as }) => {
  const path = form('640200-34');
  const { page, api } = await as('640200_34');
  await makeReady(api, path);
  await page.goto(path);
  await expect(page.getByText('已逾期6天')).toBeVisible();
  await expect(page.getByText('仍可提交，记为迟报')).toBeVisible();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(dialogOf(page)).toContainText('1月31日已截止，提交后记为迟报。');
  await expectAccessible(page, 'submitting late');
  await dialogOf(page).getByRole('button', { name: '提交第1版' }).dblclick();
  await page.waitForURL(`**${path}/versions/1`);
  await expect(page.getByText('迟报', { exact: true })).toBeVisible();
  await page.goto(path);
  await expect(page.getByText('迟报', { exact: true }).first()).toBeVisible();
  const office = await as('office');
  await office.page.goto(review('640200-34'));
  await expect(office.page.getByText('迟报', { exact: true }).first()).toBeVisible();
});

test('two reviewers at once: one is told who was first', async ({ as }) => {
  const path = form('640200-38', 2018);
  const clerk = await as('640200_38');
  await makeReady(clerk.api, path);
  await clerk.api.done('POST', `${path}/submit`, {});
  const [office, deputy] = [await as('office'), await as('deputy')];
  // The second page does not hear of the first one's step before it sends its own.
  await deputy.page.route(`**/api/v1${path}`, (route) => route.abort());
  for (const { page } of [office, deputy]) {
    await page.goto(review('640200-38', 2018));
    await page.getByRole('button', { name: /^通过/ }).click();
  }
  await dialogOf(office.page).getByRole('button', { name: '通过第1版' }).click();
  await office.page.waitForURL('**/years/2018/review');
  await dialogOf(deputy.page).getByRole('button', { name: '通过第1版' }).click();
  await expect(dialogOf(deputy.page).getByRole('alert')).toContainText('上一步由周建平办理');
});

test('a unit that is given more time sees until when; it can be taken back', async ({ as }) => {
  const path = form('640221-03', 2018);
  const office = await as('county_640221');
  const clerk = await as('640221_03');
  const { page } = office;
  await clerk.page.goto(path);
  await expect(clerk.page.getByText('1月31日截止')).toBeVisible();

  await expectEachLook(page, path, async () => {
    await page.getByRole('button', { name: /^(延期|Extend)$/ }).click();
    return dialogOf(page);
  });
  await page.goto(path);
  await page.getByRole('button', { name: '延期' }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('延期至').fill('2019-04-10');
  await dialog.getByRole('button', { name: '延期', exact: true }).click();
  await expect(dialog).toContainText('须在2月1日至3月31日之间');
  await expect(dialog).toContainText('填写理由');
  await expectAccessible(page, 'an extension with mistakes');
  await dialog.getByLabel('延期至').fill('2019-02-15');
  await dialog.getByLabel('理由').fill('机构合并');
  await dialog.getByRole('button', { name: '延期', exact: true }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('延期至2月15日')).toBeVisible();
  await clerk.page.goto(path);
  await expect(clerk.page.getByText('延期至2月15日')).toBeVisible();
  await page.goto('/years/2018/review');
  await expect(page.getByRole('row', { name: /延期至2月15日/ })).toBeVisible();

  await page.goto(path);
  await page.getByRole('button', { name: '更改延期' }).click();
  await dialog.getByLabel('理由').fill('人员已到位');
  await dialog.getByRole('button', { name: /^取消延期/ }).click();
  await expect(page.getByText('1月31日截止')).toBeVisible();
});

/** What each action is called on the button that takes it; figures and texts are typed, not clicked. */
const onForm: Record<string, RegExp> = {
  submit: /^(提交|重新提交)$/,
  withdraw: /^撤回$/,
  requestCorrection: /^申请更正$/,
  extendDue: /^(延期|更改延期)$/,
};
const onReview: Record<string, RegExp> = {
  accept: /^通过/,
  return: /^退回/,
  reopen: /^重新打开$/,
  declineCorrection: /^不予更正$/,
  extendDue: /^(延期|更改延期)$/,
};

async function offered(page: Page, buttons: Record<string, RegExp>): Promise<string[]> {
  const found: string[] = [];
  for (const [action, name] of Object.entries(buttons))
    if ((await page.getByRole('button', { name }).filter({ visible: true }).count()) > 0) found.push(action);
  return found;
}

/** Brings a return of 2018 into each state, over the API. */
async function stand(as: As, unit: string, steps: ('submit' | 'return' | 'accept' | 'ask')[]) {
  const path = form(unit, 2018);
  const { api: clerk } = await as(unit.replace('-', '_'));
  const { api: office } = await as('county_640221');
  for (const step of steps) {
    if (step === 'submit') {
      await makeReady(clerk, path);
      await clerk.done('POST', `${path}/submit`, {});
    } else if (step === 'ask') await clerk.done('POST', `${path}/request-correction`, { reason: '漏计' });
    else if (step === 'return')
      await office.done('POST', `${path}/return`, { reason: '请核对', cells: ['I3'] });
    else await office.done('POST', `${path}/accept`, {});
  }
}

const standings = [
  { state: 'unopened', unit: '640221-04', steps: [] },
  { state: 'submitted', unit: '640221-05', steps: ['submit'] },
  { state: 'returned', unit: '640221-06', steps: ['submit', 'return'] },
  { state: 'accepted', unit: '640221-07', steps: ['submit', 'accept'] },
  { state: 'asked for back', unit: '640221-08', steps: ['submit', 'accept', 'ask'] },
] as const;
const others = ['county_640221', 'office', 'county_640202', '640221_09', 'auditor', 'admin'];

for (const { state, unit, steps } of standings) {
  test(`a return that is ${state}: everybody is offered on the screens what the API lets them do`, async ({
    as,
  }) => {
    test.setTimeout(180_000);
    await stand(as, unit, [...steps]);
    for (const name of [unit.replace('-', '_'), ...others]) {
      const { page, api } = await as(name);
      const path = form(unit, 2018);
      const mayRead = (await api.status(path)) === 200;
      const answer = await page.goto(path);
      expect(answer?.status(), `${name} ${path}`).toBe(mayRead ? 200 : 404);
      if (!mayRead) continue;
      const { actions, version } = await api.get<Return>(path);
      const meant = (buttons: Record<string, RegExp>) =>
        Object.keys(buttons).filter((action) => actions.includes(action));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await offered(page, onForm), `${name}, form`).toEqual(meant(onForm));
      const editable = await page.locator('input[data-code]:not([readonly]):not([disabled])').count();
      expect(editable > 0, `${name} may type`).toBe(actions.includes('save'));
      if (version === null) continue;
      await page.goto(review(unit, 2018));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await offered(page, onReview), `${name}, review`).toEqual(meant(onReview));
    }
  });
}
