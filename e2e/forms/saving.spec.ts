import type { Page } from '@playwright/test';
import { OwnServer } from '../fixtures/own-server';
import { type Api, expect, password, signIn, test } from '../fixtures/people';
import { returnOf, submit } from '../fixtures/steps';

/** Drafts of the demo. Each test empties what it typed. */
const alone = { unit: '640205-53', clerk: '640205_53' };
const shared = {
  unit: '640200-35',
  clerk: '640200_35',
  name: '常海涛',
  other: '640200_02b',
  otherName: '王建国',
};
const twoWindows = { unit: '640202-17', clerk: '640202_17' };
const signedOut = { unit: '640205-16', clerk: '640205_16' };

type Form = { revision: number; cells: Record<string, number | null> };

const field = (page: Page, code: string) => page.locator(`input[data-code="${code}"]`);
const gutter = (page: Page, code: string) => page.locator(`#about-${code}`);
const saved = (api: Api, unit: string, code: string) =>
  expect.poll(async () => (await api.get<Form>(returnOf(unit))).cells[code], { timeout: 20_000 });

async function open(page: Page, unit: string, code: string) {
  await page.goto(`${returnOf(unit)}#${code.charAt(0)}`);
  await expect(field(page, code)).toBeVisible();
}

/** The window is gone without a last word, as when the power fails. Closed, it would be online again before it is gone. */
async function breakDown(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => 'no answer from a window that is gone');
  await gone;
  await page.close();
}

async function type(page: Page, code: string, text: string) {
  await field(page, code).fill(text);
  await field(page, code).press('Enter');
}

async function empty(api: Api, unit: string, ...codes: string[]) {
  const { revision } = await api.get<Form>(returnOf(unit));
  const cells = Object.fromEntries(codes.map((code) => [code, null]));
  await api.done('PATCH', returnOf(unit), { base: revision, cells });
}

/** Nothing of this page reaches the server until the answer is called. */
async function cutOff(page: Page): Promise<() => Promise<void>> {
  await page.route('**/api/v1/**', (route) => route.abort());
  return () => page.unroute('**/api/v1/**');
}

test('what is typed before the page has finished loading counts', async ({ as }) => {
  const { unit, clerk } = alone;
  const { page, api } = await as(clerk);
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/_next/static/chunks/*.js*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(returnOf(unit), { waitUntil: 'domcontentloaded' });
  const first = page.locator('input[data-code]').first();
  const code = (await first.getAttribute('data-code')) ?? '';
  const before = (await api.get<Form>(returnOf(unit))).cells[code] ?? null;
  await first.fill('37');
  await first.press('Enter');
  go();
  await saved(api, unit, code).toBe(37);
  await expect(field(page, code)).toHaveValue('37');
  await page.close();
  const { revision } = await api.get<Form>(returnOf(unit));
  await api.done('PATCH', returnOf(unit), { base: revision, cells: { [code]: before } });
});

test('what was typed without a network is there again after the window broke down, and is saved', async ({
  as,
}) => {
  const { unit, clerk } = alone;
  const { page, api } = await as(clerk);
  await open(page, unit, 'A2_3');
  await page.context().setOffline(true);
  await type(page, 'A2_3', '3');
  await type(page, 'A2_4', '12a');
  await expect(page.getByText(/网络中断，.*已存于本机/)).toBeVisible();
  await breakDown(page);
  await saved(api, unit, 'A2_3').toBeNull();

  await page.context().setOffline(false);
  const again = await page.context().newPage();
  await open(again, unit, 'A2_3');
  await expect(field(again, 'A2_3')).toHaveValue('3');
  await saved(api, unit, 'A2_3').toBe(3);
  await expect(field(again, 'A2_4'), 'what cannot be read is kept as it was typed').toHaveValue('12a');
  await again.reload();
  await expect(field(again, 'A2_4')).toHaveValue('12a');
  await type(again, 'A2_4', '');
  await type(again, 'A2_3', '');
  await saved(api, unit, 'A2_3').toBeNull();
  await again.reload();
  await expect(field(again, 'A2_4'), 'what is done with is not kept').toHaveValue('');
});

test('two clerks: other cells appear by themselves, and the same cell asks with both values, who and when', async ({
  as,
}) => {
  const { unit, clerk, name, other, otherName } = shared;
  const [mine, theirs] = [await as(clerk), await as(other)];
  await open(mine.page, unit, 'I1');
  await open(theirs.page, unit, 'I1');
  await type(mine.page, 'I1', '4');
  await expect(field(theirs.page, 'I1'), 'within seconds, without any action').toHaveValue('4');
  await expect(gutter(theirs.page, 'I1')).toContainText(`${name} 刚刚改`);
  await expect(theirs.page.getByText(`${name}也在填本表`).filter({ visible: true })).toBeVisible();

  const reconnect = await cutOff(mine.page);
  await type(mine.page, 'I2', '5');
  await type(theirs.page, 'I2', '6');
  await saved(theirs.api, unit, 'I2').toBe(6);
  await reconnect();
  await expect(
    mine.page.getByText(new RegExp(`${otherName} 今天\\d\\d:\\d\\d保存为6，您填的是5`)),
  ).toBeVisible();
  await saved(theirs.api, unit, 'I2').toBe(6);
  await mine.page.getByRole('button', { name: '用我的 5' }).click();
  await saved(theirs.api, unit, 'I2').toBe(5);
  await expect(field(theirs.page, 'I2')).toHaveValue('5');
  await empty(mine.api, unit, 'I1', 'I2');
});

test('two windows of one clerk do not overwrite each other, and a third leaves their unsaved cells to them', async ({
  as,
}) => {
  const { unit, clerk } = twoWindows;
  const { page: first, api } = await as(clerk);
  const [second, third] = [await first.context().newPage(), await first.context().newPage()];
  await open(first, unit, 'B2_1');
  await open(second, unit, 'B2_1');
  const reconnect = await cutOff(first);
  await type(first, 'B2_1', '5');
  await expect(first.getByText(/已存于本机/)).toBeVisible();
  await type(second, 'B2_1', '6');
  await saved(api, unit, 'B2_1').toBe(6);
  await open(third, unit, 'B2_1');
  await expect(field(third, 'B2_1')).toHaveValue('6');
  await reconnect();
  await expect(first.getByText(/您在另一窗口今天\d\d:\d\d保存为6，本窗口填的是5/)).toBeVisible();
  await expect(third.getByText(/您填的是|本窗口填的是/)).toBeHidden();
  await first.getByRole('button', { name: '用另一个 6' }).click();
  await expect(field(first, 'B2_1')).toHaveValue('6');
  await empty(api, unit, 'B2_1');
});

test('after the session has ended typing goes on, and signing in on the spot saves everything', async ({
  as,
}) => {
  const { unit, clerk } = signedOut;
  const { page } = await as(clerk);
  const { api } = await as(clerk);
  await open(page, unit, 'B1');
  await page.context().clearCookies();
  await expect(page.getByText(/登录已失效，可以继续填写/), 'said before anything is typed').toBeVisible();
  await type(page, 'B1', '5');
  await expect(page.getByText('1格待保存，已存于本机。')).toBeVisible();
  await page.getByRole('button', { name: '重新登录' }).click();
  const dialog = page.getByRole('dialog', { name: '重新登录' });
  await expect(dialog.getByLabel('用户名')).toHaveValue(clerk);
  await expect(dialog.getByLabel('用户名')).not.toBeEditable();
  await dialog.getByLabel('密码', { exact: true }).fill('not the password');
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect(dialog.getByText(/用户名或密码不对/)).toBeVisible();
  await dialog.getByLabel('密码', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect(dialog).toBeHidden();
  await saved(api, unit, 'B1').toBe(5);
  await expect(page.getByText(/登录已失效/)).toBeHidden();
  await empty(api, unit, 'B1');
});

test('somebody else who signs in on the same machine neither sees nor saves what was typed; its owner finds it again', async ({
  as,
  baseURL,
}) => {
  const { unit, clerk, other } = shared;
  const { page } = await as(clerk);
  const { api } = await as(clerk);
  const context = page.context();
  await open(page, unit, 'I3');
  const reconnect = await cutOff(page);
  await type(page, 'I3', '8');
  await expect(page.getByText(/已存于本机/)).toBeVisible();
  await signIn(context, baseURL ?? '', other);
  await reconnect();
  await expect(page.getByText(/本机已换人登录/)).toBeVisible();
  const theirs = await context.newPage();
  await open(theirs, unit, 'I3');
  await expect(theirs.getByText(/已保存$/).first()).toBeVisible();
  await expect(field(theirs, 'I3')).toHaveValue('');
  await theirs.close();
  await page.close();
  expect((await api.get<Form>(returnOf(unit))).cells.I3, 'nothing was saved under the other name').toBeNull();

  await context.clearCookies();
  const again = await context.newPage();
  await again.goto(returnOf(unit));
  await again.getByLabel('用户名').fill(clerk);
  await again.getByLabel('密码', { exact: true }).fill(password);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await saved(api, unit, 'I3').toBe(8);
  await expect(again).toHaveURL(new RegExp(unit));
  await empty(api, unit, 'I3');
});

test.describe('on a server of its own', () => {
  let server: OwnServer;
  test.beforeAll(async () => {
    test.setTimeout(240_000);
    server = await OwnServer.make();
  });
  test.afterAll(() => server.remove());

  test('a restart of the service in the middle loses nothing, and neither does a submission by the other clerk', async ({
    as,
  }) => {
    test.setTimeout(240_000);
    const { unit, clerk, other, otherName } = shared;
    const [mine, theirs] = [await as(clerk, server.origin), await as(other, server.origin)];
    await open(mine.page, unit, 'I1');
    await type(mine.page, 'I1', '4');
    await saved(mine.api, unit, 'I1').toBe(4);
    await server.stop();
    await type(mine.page, 'I1', '7');
    await type(mine.page, 'I2', '2');
    await expect(mine.page.getByText(/网络中断，2格待保存，已存于本机/)).toBeVisible();
    await server.start();
    await saved(mine.api, unit, 'I1').toBe(7);
    await saved(mine.api, unit, 'I2').toBe(2);
    await expect(mine.page.getByText(/网络中断/)).toBeHidden();

    const { revision } = await theirs.api.get<Form>(returnOf(unit));
    await theirs.api.done('PATCH', returnOf(unit), { base: revision, cells: { H2: 0, I3: 20 } });
    const reconnect = await cutOff(mine.page);
    await type(mine.page, 'I3', '30');
    await expect(mine.page.getByText(/已存于本机/)).toBeVisible();
    await submit(theirs.api, unit);
    await reconnect();
    await expect(mine.page.getByText(/您填的是30，现为20/)).toBeVisible();
    await expect(mine.page.getByText(new RegExp(`由${otherName}提交，待审核`))).toBeVisible();
    await mine.page.reload();
    await expect(mine.page.getByText(/您填的是30，现为20/), 'kept until it has been seen').toBeVisible();
    await mine.page.getByRole('button', { name: '知道了，不再保留' }).click();
    await expect(mine.page.getByText(/您填的是30/)).toBeHidden();
    await mine.page.reload();
    await expect(mine.page.getByText(new RegExp(`由${otherName}提交`))).toBeVisible();
    await expect(mine.page.getByText(/您填的是30/)).toBeHidden();
  });
});
