import { expect, test } from '../fixtures/people';

const pictures = [
  { name: 'form', user: '640200_02', path: '/years/2017/returns/640200-02', shows: '退回原因' },
  {
    name: 'compile',
    user: 'office',
    path: '/years/2017/compile/640200?view=grid&basis=all',
    shows: '由哪些单位构成',
  },
];

for (const { name, user, path, shows } of pictures) {
  test(`picture: ${name}`, async ({ as }) => {
    const { page } = await as(user);
    await page.goto(path);
    await expect(page.getByText(shows)).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.screenshot({ path: `docs/pictures/${name}.png` });
  });
}
