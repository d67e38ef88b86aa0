import { expectAccessible } from '../fixtures/accessible';
import { expect, test } from '../fixtures/people';
import { makeReady } from '../fixtures/whole-return';

/** A department of the city that nobody else touches in 2018, and its name. */
const unit = { code: '640200-21', clerk: '640200_21', name: '石嘴山市卫生和计划生育局' };
/** What the rule says of the table, with its numbers. */
const broken = /举办各类培训班.*30.*接受培训人员.*3/;
const path = `/years/2018/returns/${unit.code}`;

test('a rule that the city’s table breaks leads to the unit that causes it, to its corrected return, and back to a clean table', async ({
  as,
}) => {
  test.setTimeout(180_000);
  const [{ api, page: form }, office] = [await as(unit.clerk), await as('office')];
  const { page } = office;

  await test.step('thirty classes for three people, explained and accepted', async () => {
    await makeReady(api, path, { I2: 30, I3: 3 });
    await api.done('POST', `${path}/submit`, {});
    await office.api.done('POST', `${path}/accept`, {});
  });

  await test.step('the city’s table says so, and names the unit with its part and what it explained', async () => {
    await page.goto('/years/2018/compile/640200');
    await expect(page.getByText(broken).first()).toBeVisible();
    await page.getByRole('button', { name: '由哪些单位造成' }).first().click();
    const line = page
      .getByRole('region', { name: '造成这一问题的单位' })
      .getByRole('row', { name: /卫生和计划生育局/ });
    await expect(line).toContainText('+27');
    await expect(line).toContainText('自身校核未通过');
    await expect(line).toContainText('已核对原始登记，数据属实。');
    await expectAccessible(page, 'causes');
    await line.getByRole('link', { name: /退回修改，指明2格/ }).click();
  });

  await test.step('one click drafts the return of these two cells with the rule as its reason', async () => {
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: '原因' })).toHaveValue(/30.*3/);
    await dialog.getByRole('button', { name: /重新打开/ }).click();
    await expect(page.getByText(`${unit.name}报表已重新打开。`)).toBeVisible();
  });

  await test.step('the clerk finds the two cells, corrects one, and sends it again', async () => {
    await form.goto(path);
    await expect(form.locator('input[data-code]')).toHaveCount(2);
    const classes = form.locator('input[data-code="I2"]');
    await classes.fill('3');
    await classes.press('Enter');
    await form.getByRole('button', { name: '重新提交' }).click();
    await form.getByRole('dialog').getByRole('button', { name: '提交第2版' }).click();
    await expect(form.getByText('第2版已于')).toBeVisible();
  });

  await test.step('accepted again, the table is clean', async () => {
    await page.goto(`/years/2018/review/${unit.code}`);
    await page.getByRole('button', { name: '通过' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '通过第2版' }).click();
    await expect(page.getByText(`${unit.name}第2版已通过。`)).toBeVisible();
    await page.goto('/years/2018/compile/640200');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(broken)).toHaveCount(0);
  });
});
