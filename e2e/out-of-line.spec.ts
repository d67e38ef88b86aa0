import { printGrouped } from '../lib/cells/print';
import { expect, test } from './fixtures/people';
import { returnOf } from './fixtures/steps';

/** A draft of the demo; the number that is changed here is not among its blanks, and is put back, so the main job still comes out. */
const unit = '640202-17';
const clerk = '640202_17';
const code = 'A2_2';

type Form = {
  cells: Record<string, number | null>;
  lastYear: Record<string, number>;
  findings: { rule: string; message: string }[];
  explanations: Record<string, string>;
};

test('a number that is out of line with last year says so once its cell is left, takes an explanation, and is silent when it is put right', async ({
  as,
}) => {
  const { page, api } = await as(clerk);
  const read = () => api.get<Form>(returnOf(unit));
  const before = await read();
  const [right, last] = [String(before.cells[code]), String(before.lastYear[code])];
  const field = page.locator(`input[data-code="${code}"]`);
  const line = page.locator(`[id="finding-out-of-line:${code}"]`);
  const word = field.locator('xpath=ancestor::tr').getByRole('button', { name: '须说明' });
  const box = line.getByRole('textbox', { name: '情况说明' });
  const sections = page.getByRole('navigation', { name: '统计表' });
  await page.goto(`/years/2017/returns/${unit}#A`);

  await test.step('nothing is said while it is being typed', async () => {
    await field.click();
    await page.keyboard.type(`${right}00`);
    await expect(field).toHaveValue(`${right}00`);
    await expect.poll(async () => (await read()).cells[code], 'it is saved').toBe(Number(`${right}00`));
    await expect(line).toBeHidden();
  });

  await test.step('when it is left, the line says why in numbers', async () => {
    await page.keyboard.press('Enter');
    const [now, past] = [printGrouped('count', BigInt(`${right}00`)), printGrouped('count', BigInt(last))];
    await expect(line).toContainText(`${now}，上年 ${past}，约为上年的`);
    const [told] = (await read()).findings.filter(({ rule }) => rule === `out-of-line:${code}`);
    await expect(line, 'the screen and the server say the same').toContainText(told?.message ?? 'nothing');
    await expect(sections.getByRole('link', { name: /主动公开情况/ })).toContainText('警示1');
  });

  await test.step('the word beside the cell leads to the explanation, the line back to the cell', async () => {
    await word.click();
    await expect(box).toBeFocused();
    await line.getByRole('button', { name: /定位/ }).click();
    await expect(field).toBeFocused();
    await page
      .getByRole('complementary', { name: '本格说明' })
      .getByRole('button', { name: /约为上年的/ })
      .click();
    await expect(box).toBeFocused();
  });

  await test.step('explained, it asks for nothing more', async () => {
    await page.keyboard.type('网站群合并');
    await field.click();
    await expect(line).toContainText('已说明');
    await expect(sections.getByRole('link', { name: /主动公开情况/ })).not.toContainText('警示');
    await expect
      .poll(async () => (await read()).explanations)
      .toEqual({ [`out-of-line:${code}`]: '网站群合并' });
  });

  await test.step('put right, it is gone before the cell is left', async () => {
    await box.fill('');
    await field.fill(right);
    await expect(field).toBeFocused();
    await expect(line).toBeHidden();
    await field.press('Enter');
    await expect
      .poll(async () => {
        const { cells, explanations } = await read();
        return { cells, explanations };
      })
      .toEqual({ cells: before.cells, explanations: {} });
  });
});

test('in a narrow window the finding is read and explained below its cell', async ({ as }) => {
  const { page } = await as('640221_63');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/years/2017/returns/640221-63#H');
  const line = page.locator('[id="finding-out-of-line:H4"]');
  await expect(line).toContainText('政府信息公开专项经费 3,000万元，上年 0.25万元，约为上年的 12,000 倍');
  await expect(line).toContainText('已说明');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
