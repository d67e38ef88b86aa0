import { expect, test } from './fixtures/people';
import { returnOf } from './fixtures/steps';

/** A draft of the demo; what is typed here is what the published total leaves for it, so the main job still comes out. */
const unit = '640205-53';
const clerk = '640205_53';

test('full-width digits are understood, what cannot be read stays and is marked, and what is typed offline is saved later', async ({
  as,
}) => {
  const { page, api } = await as(clerk);
  const saved = async (code: string) =>
    (await api.get<{ cells: Record<string, number | null> }>(returnOf(unit))).cells[code];
  const field = (code: string) => page.locator(`input[data-code="${code}"]`);
  await page.goto(`/years/2017/returns/${unit}`);

  await field('A2_3').fill('１７');
  await field('A2_3').press('Enter');
  await expect.poll(() => saved('A2_3')).toBe(17);

  await field('A2_4').fill('12a');
  await field('A2_4').press('Enter');
  await expect(field('A2_4')).toHaveValue('12a');
  await expect(field('A2_4')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('不是数字').first()).toBeVisible();
  expect(await saved('A2_4'), 'a cell that cannot be read is not saved').toBeNull();

  await page.context().setOffline(true);
  await field('A2_4').fill('19');
  await field('A2_4').press('Enter');
  await expect(page.getByText(/网络中断/)).toBeVisible();
  await page.context().setOffline(false);
  await expect.poll(() => saved('A2_4'), { timeout: 20_000 }).toBe(19);
  await expect(page.getByText(/网络中断/)).toBeHidden();

  await page.reload();
  await expect(field('A2_3')).toHaveValue('17');
});
