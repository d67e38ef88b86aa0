import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readXlsx } from '../../lib/report/exports/read-xlsx';
import { clerkOf, expected2017, officeOf, type Unfinished, unfinishedReturns } from '../fixtures/missing';
import { expect, test } from '../fixtures/people';
import { acceptWaiting, finish, submit } from '../fixtures/steps';

/** A draft in this county is finished by hand, and the county's table is compiled by hand. */
const county = '640221';
const draft = '640221-10';
const returned = '640200-02';

const field = (page: Page, code: string) => page.locator(`input[data-code="${code}"]`);

/** Finds each blank with F8 and types what belongs there: no mouse. */
async function fillBlanks(page: Page, { missing }: Unfinished) {
  for (const _ of Object.keys(missing)) {
    await page.keyboard.press('F8');
    const code = await page.locator('input[data-code]:focus').getAttribute('data-code');
    const value = missing[code ?? ''];
    expect(value, `F8 leads to a cell that is missing, not to ${code}`).toBeDefined();
    await page.keyboard.type(String(value));
    await page.keyboard.press('Enter');
  }
}

async function send(page: Page, button: '提交' | '重新提交', version: number) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `提交第${version}版` })
    .click();
  await expect(page.getByText(`第${version}版已于`)).toBeVisible();
}

async function accept(page: Page, unitName: string, version: number) {
  await page.goto('/years/2017/review');
  await page.getByRole('link', { name: `审核${unitName}` }).click();
  await page.getByRole('button', { name: '通过' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `通过第${version}版` })
    .click();
  await expect(page.getByText(`${unitName}第${version}版已通过。`)).toBeVisible();
}

test('from open returns to the published table: clerk, county, city, workbook', async ({ as }) => {
  test.setTimeout(240_000);
  const { page, api: office } = await as('office');
  const open = await unfinishedReturns(office);
  const find = (unit: string) => {
    const one = open.find((each) => each.unit === unit);
    if (!one) throw new Error(`${unit} has nothing open`);
    return one;
  };

  await test.step('a clerk finishes a draft by keyboard and submits it', async () => {
    const { page: clerk } = await as(clerkOf(draft));
    await clerk.goto('/');
    await clerk.getByRole('link', { name: '继续填报' }).click();
    await expect(clerk.getByRole('button', { name: '提交', exact: true })).toBeVisible();
    await fillBlanks(clerk, find(draft));
    await expect(clerk.getByText('已填54/54').first()).toBeVisible();
    await send(clerk, '提交', 1);
  });

  await test.step('another corrects a returned return in the cells meant and sends it again', async () => {
    const { page: clerk } = await as(clerkOf(returned));
    await clerk.goto('/');
    await clerk.getByRole('link', { name: '改正4格' }).click();
    await expect(clerk.getByText('退回原因')).toBeVisible();
    await expect(field(clerk, 'A2_1'), 'cells that were not named stay locked').toHaveCount(0);
    for (const [code, value] of Object.entries(find(returned).missing)) {
      if (!(await field(clerk, code).isVisible()))
        await clerk.getByRole('link', { name: /依申请公开情况/ }).click();
      await field(clerk, code).fill(String(value));
      await field(clerk, code).press('Enter');
    }
    await expect(clerk.getByText('已改4/4格')).toBeVisible();
    await send(clerk, '重新提交', 2);
  });

  await test.step('everybody else finishes too', async () => {
    for (const each of open.filter(({ unit }) => unit !== draft && unit !== returned)) await finish(as, each);
    for (const area of ['640202', '640205']) {
      await acceptWaiting(as, area);
      await submit((await as(officeOf(area))).api, area);
    }
  });

  await test.step('the county accepts, compiles and submits its table', async () => {
    const { page: reviewer } = await as(officeOf(county));
    await accept(reviewer, '平罗县国土资源局', 1);
    await acceptWaiting(as, county);
    await reviewer.goto(`/years/2017/compile/${county}`);
    await reviewer.getByRole('button', { name: '提交汇总表' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: '提交第1版' }).click();
    await expect(reviewer.getByText('第1版已报送')).toBeVisible();
  });

  await test.step('the city accepts the county and the last departments', async () => {
    await accept(page, '平罗县', 1);
    await accept(page, '石嘴山市发展和改革委员会', 2);
    await acceptWaiting(as, '640200');
  });

  await test.step('the compiled table is the published one, and so is the workbook', async () => {
    await page.goto('/years/2017/compile/640200');
    await expect(page.getByText('92,572').first()).toBeVisible();
    await page.getByRole('button', { name: '下载' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /xlsx/ }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toContain('石嘴山市2017年度');
    const values = await readXlsx(await readFile(await download.path()));
    expect(Object.keys(values)).toHaveLength(58);
    expect(values).toEqual(expected2017);
  });
});
