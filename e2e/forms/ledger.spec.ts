import ExcelJS from 'exceljs';
import { expectAccessible, locales, speak, widths } from '../fixtures/accessible';
import { expect, type Person, test } from '../fixtures/people';

/** The city's table of 2017, which no other test of this server changes; the row is taken out again at the end. */
const area = '/years/2017/rollup/640200';
const screen = '/years/2017/compile/640200?view=ledger';
const reason = '两局联合印发的改革文件，各自计入';
const note = `去重调整：一（一）主动公开政府信息数 −2条（${reason}，涉及2家单位）`;

type Totals = { cells: Record<string, number>; fingerprint: string };
const totals = ({ api }: Person) => api.get<Totals>(area);

/** Whether the workbook of the compiled table prints the note. */
async function prints({ api }: Person, query: string): Promise<boolean> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await api.bytes(`${area}/table.xlsx${query}`)).buffer);
  const texts: unknown[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.value)));
  return texts.includes(note);
}

test('an overlap is entered by one person and approved by another; the total stays, and the workbook carries the note', async ({
  as,
}) => {
  test.setTimeout(120_000);
  const [office, deputy] = [await as('office'), await as('deputy')];
  const before = await totals(office);
  const { page } = office;

  await test.step('an empty ledger says what it is for', async () => {
    await page.goto(screen);
    await expect(page.getByText('几家单位联合发文')).toBeVisible();
    await expectAccessible(page, 'empty ledger');
  });

  await test.step('the form shows what the units reported, and asks about what only adds', async () => {
    await page.getByRole('button', { name: '加一笔调整' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('checkbox').nth(1).check();
    await expect(dialog.getByText(/所选2家此格共报[\d,]+，最多重复[\d,]+。/)).toBeVisible();
    await dialog.getByLabel('调整数').fill('2');
    await dialog.getByLabel('原因').fill(reason);
    await dialog.getByRole('button', { name: '保存调整' }).click();
    await expect(dialog.getByText('重复计数应当减去')).toBeVisible();
    await expectAccessible(page, 'form with a doubt');
    await dialog.getByLabel('调整数').fill('−2');
    await dialog.getByRole('button', { name: '保存调整' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the author sees it wait, and cannot approve it', async () => {
    await expect(page.getByRole('cell', { name: '待复核' })).toBeVisible();
    await expect(page.getByRole('button', { name: '复核', exact: true })).toHaveCount(0);
  });

  await test.step('what is listed is in the address', async () => {
    await page.getByRole('radio', { name: /待复核/ }).check();
    await expect(page).toHaveURL(/ledger=open/);
    await page.reload();
    await expect(page.getByRole('radio', { name: /待复核/ })).toBeChecked();
  });

  const after = await totals(office);
  expect(after.cells.A1).toBe((before.cells.A1 ?? 0) - 2);

  await test.step('the second person reads it in full and approves it', async () => {
    await deputy.page.goto(screen);
    await deputy.page.getByRole('button', { name: '复核', exact: true }).click();
    const dialog = deputy.page.getByRole('dialog');
    await expect(dialog.getByText(reason)).toBeVisible();
    await expectAccessible(deputy.page, 'approval');
    await dialog.getByRole('button', { name: '复核通过' }).click();
    await expect(deputy.page.getByRole('cell', { name: /马玉兰复核/ })).toBeVisible();
  });

  expect(await totals(office)).toMatchObject({ cells: after.cells, fingerprint: after.fingerprint });
  expect([await prints(office, ''), await prints(office, '?notes=0')]).toEqual([true, false]);

  await test.step('looks right in both languages and widths', async () => {
    for (const locale of locales)
      for (const width of widths) {
        await speak(page, locale);
        await page.setViewportSize({ width, height: 900 });
        await page.goto(screen);
        await expectAccessible(page, `ledger ${locale} ${width}`);
      }
  });

  await test.step('taken out, it stays struck through, and the total is as before', async () => {
    await deputy.page.getByRole('button', { name: '撤销' }).click();
    await deputy.page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await deputy.page.getByLabel('显示已撤销的1笔').check();
    await expect(deputy.page.locator('s', { hasText: reason })).toBeVisible();
    await expectAccessible(deputy.page, 'a removed row');
  });
  expect(await totals(deputy)).toMatchObject(before);
});
