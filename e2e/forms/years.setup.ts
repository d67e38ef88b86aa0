import { expect, test } from '../fixtures/people';

/** Years whose returns nobody has touched: one on each form. */
const years = [
  { year: '2018', edition: '2014', opens: '2019-01-02', due: '2019-01-31', closes: '2019-03-31' },
  { year: '2021', edition: '2021', opens: '2022-01-02', due: '2022-01-31', closes: '2022-03-31' },
];

for (const { year, edition, opens, due, closes } of years) {
  test(`the administrator opens ${year}, on the form of ${edition}`, async ({ as }) => {
    const { page, api } = await as('admin');
    await page.goto('/admin/years');
    await page.getByRole('button', { name: '开设年度' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('年度').fill(year);
    await dialog.getByLabel('表式').selectOption(edition);
    await dialog.getByLabel('开放填报').fill(opens);
    await dialog.getByLabel('报送截止').fill(due);
    await dialog.getByLabel('停止接收').fill(closes);
    await dialog.getByRole('button', { name: '开设年度' }).click();
    await expect(dialog).toBeHidden();
    expect(await api.get(`/years/${year}`)).toMatchObject({ edition, state: 'open' });
  });
}
