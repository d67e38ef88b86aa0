import type { Page } from '@playwright/test';
import { paste } from '../fixtures/clipboard';
import { expect, test } from '../fixtures/people';

const unit = '640205-15';
const field = (page: Page, code: string) => page.locator(`input[data-code="${code}"]`);

test('Enter leads down the columns of a matrix, and from section to section and back', async ({ as }) => {
  const { page } = await as('640205_15');
  await page.goto(`/years/2021/returns/${unit}#T2`);
  await field(page, 'P8_fee').focus();
  const leads = async (key: string, code: string) => {
    await page.keyboard.press(key);
    await expect(field(page, code)).toBeFocused();
  };
  await leads('Enter', 'R1_c1');
  await leads('Enter', 'R2_c1');
  await leads('ArrowRight', 'R2_c2');
  await leads('Tab', 'R2_c3');
  await leads('ArrowUp', 'R1_c3');
  await leads('Shift+Enter', 'R4_c2');
  await leads('Enter', 'R1_c3');
  await field(page, 'R4_c6').focus();
  await leads('Enter', 'L1_m');
  await leads('Shift+Enter', 'R4_c6');
});

test('a block with its totals is pasted into a matrix, a wrong total is told, and it is undone as one', async ({
  as,
}) => {
  const { page } = await as('640205_15');
  await page.goto(`/years/2021/returns/${unit}#T4`);
  await field(page, 'L1_m').focus();
  await paste(page, [
    ['1', '0', '2', '0', '3'],
    ['4', '0', '0', '0', '5'],
    ['0', '1', '0', '0', '1'],
  ]);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('工作簿所印5，合计4')).toBeVisible();
  await dialog.getByRole('button', { name: '粘贴12格' }).press('Enter');
  await expect(field(page, 'L3_k')).toHaveValue('1');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'L3_k')).toHaveValue('');
  await expect(page.getByText('已撤销12格')).toBeVisible();
});
