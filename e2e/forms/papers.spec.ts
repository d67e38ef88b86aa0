import { tiny } from '../../lib/scans/testing';
import { expectAccessible, locales, speak, widths } from '../fixtures/accessible';
import { expect, type Person, test } from '../fixtures/people';
import { returnOf } from '../fixtures/steps';

/** A draft of the demo whose clerk and office this test alone uses. */
const unit = '640202-51';
const clerkName = '640202_51';
const receipt = `${returnOf(unit)}/versions/1`;

type Form = {
  revision: number;
  cells: Record<string, number | null>;
  findings: { rule: string; explainable: boolean }[];
};

const pdf = { name: '盖章件.pdf', mimeType: 'application/pdf', buffer: Buffer.from(tiny.pdf) };
const photograph = { name: '第2页.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(tiny.jpeg) };
const program = { name: '盖章件.exe.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\x90\0') };

/** Fills in what is missing, and explains whatever asks for it. */
async function complete({ api }: Person) {
  const { revision, cells } = await api.get<Form>(returnOf(unit));
  const parts = { H1: 1, H3_1: 0, H3_2: 1 };
  const blank = Object.fromEntries(Object.entries(parts).filter(([code]) => cells[code] === null));
  await api.done('PATCH', returnOf(unit), { base: revision, cells: blank });
  const after = await api.get<Form>(returnOf(unit));
  const rules = after.findings.filter(({ explainable }) => explainable).map(({ rule }) => rule);
  const explanations = Object.fromEntries(rules.map((rule) => [rule, '已核对原始登记，数据属实。']));
  await api.done('PATCH', returnOf(unit), { base: after.revision, cells: {}, explanations });
}

test('submitting ends with a receipt, a sheet to be stamped, and a place for its scan, which the reviewer sees', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const clerk = await as(clerkName);
  const { page, api } = clerk;
  await complete(clerk);

  await test.step('the receipt names version, checksum and who reviews it', async () => {
    await page.goto(returnOf(unit));
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交第1版' }).click();
    await page.waitForURL(`**${receipt}`);
    await expect(page.getByText('第1版已于')).toBeVisible();
    await expect(page.getByText('下一步由大武口区审核')).toBeVisible();
    const { sha256 } = await api.get<{ sha256: string }>(receipt);
    expect((await page.locator('main code').textContent())?.replace(/\s/g, '')).toBe(sha256);
  });

  await test.step('files are attached; what is no stamped sheet is refused in words', async () => {
    await page.locator('input[type=file]').setInputFiles([pdf, program, photograph]);
    await expect(page.getByRole('link', { name: pdf.name, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: photograph.name })).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: '这个文件不是PDF、JPG或PNG' })).toContainText(
      program.name,
    );
    const picture = page.locator('main li img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  });

  await test.step('on paper: the official table with its checksum, and nothing of the screen', async () => {
    await page.getByRole('link', { name: '打印报表' }).click();
    await expect(page.getByRole('heading', { name: '政府信息公开情况统计表' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
    for (const label of ['单位负责人：', '审核人：', '填报人：', '联系电话：', '填报日期：'])
      await expect(page.getByText(label, { exact: true })).toBeVisible();
    const { sha256 } = await api.get<{ sha256: string }>(receipt);
    await expect(page.getByText(sha256)).toBeVisible();
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: null });
  });

  await test.step('the receipt is found again among the tasks', async () => {
    await page.goto('/?year=2017');
    await page.getByRole('link', { name: /第1版回执/ }).click();
    await expect(page.getByRole('link', { name: pdf.name, exact: true })).toBeVisible();
  });

  await test.step('the reviewer sees it beside the return', async () => {
    const reviewer = await as('county_640202');
    await reviewer.page.goto(`/years/2017/review/${unit}`);
    const link = reviewer.page.getByRole('link', { name: pdf.name, exact: true });
    const address = (await link.getAttribute('href')) ?? '';
    expect((await reviewer.api.bytes(address.replace('/api/v1', ''))).equals(pdf.buffer)).toBe(true);
    const stranger = await as('640205_16');
    expect(await stranger.api.status(address.replace('/api/v1', ''))).toBe(404);
    for (const path of [receipt, `${receipt}/print`, `${returnOf(unit)}/print`])
      expect((await stranger.page.goto(path))?.status(), path).toBe(404);
  });

  await test.step('a wrong file is taken away, after asking', async () => {
    await page.getByRole('button', { name: `删除${photograph.name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除盖章件' }).click();
    await expect(page.getByRole('link', { name: photograph.name })).toBeHidden();
  });

  for (const path of [receipt, `${receipt}/print`]) {
    await test.step(`${path}: accessible, wide and narrow, in either language`, async () => {
      for (const locale of locales) {
        await speak(page, locale);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(path);
          await expect(page.getByRole('main')).toBeVisible();
          await expectAccessible(page, `${path} ${locale} ${width}`);
        }
      }
    });
  }
});

test('a draft is printed as a draft, blank where it is blank', async ({ as }) => {
  const { page } = await as('640205_16');
  await page.goto('/years/2017/returns/640205-16');
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.getByRole('heading', { name: /（草稿）/ })).toBeVisible();
  await expect(page.getByText(/^草稿，未提交/)).toBeVisible();
  const row = page.getByRole('row', { name: /回应公众关注热点或重大舆情数/ });
  await expect(row.getByRole('cell').last()).toHaveText('');
});
