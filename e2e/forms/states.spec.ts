import type { Page } from '@playwright/test';
import { expectAccessible, type locales, speak } from '../fixtures/accessible';
import { paste } from '../fixtures/clipboard';
import { expect, test } from '../fixtures/people';

type As = (username: string) => Promise<{ page: Page }>;
type State = {
  name: string;
  user: string;
  path: string;
  /** Brings the form into the state, after it was opened. */
  reach?: (page: Page) => Promise<void>;
};

const field = (page: Page, code: string) => page.locator(`input[data-code="${code}"]`);

async function type(page: Page, code: string, text: string) {
  await field(page, code).fill(text);
  await field(page, code).blur();
}

const states: State[] = [
  { name: 'empty', user: '640202_20', path: '/years/2018/returns/640202-20' },
  { name: 'a matrix, empty', user: '640202_20', path: '/years/2021/returns/640202-20#T3' },
  {
    name: 'with what cannot be read',
    user: '640205_11',
    path: '/years/2018/returns/640205-11',
    reach: (page) => type(page, 'A1', '12a'),
  },
  {
    name: 'with a broken rule',
    user: '640205_12',
    path: '/years/2018/returns/640205-12',
    reach: async (page) => {
      await type(page, 'A1a', '5');
      await type(page, 'A1', '3');
      await expect(
        page
          .getByText(/主动公开规范性文件数 5/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible();
    },
  },
  {
    name: 'a matrix with a broken rule',
    user: '640205_12',
    path: '/years/2021/returns/640205-12#T3',
    reach: async (page) => {
      await page.keyboard.press('Alt+Digit0');
      await type(page, 'R1_c1', '2');
      await expect(page.locator('[data-tone="error"]').filter({ visible: true }).first()).toBeVisible();
    },
  },
  { name: 'returned', user: '640202_10', path: '/years/2017/returns/640202-10' },
  { name: 'submitted, locked', user: '640202_03', path: '/years/2017/returns/640202-03' },
  { name: 'accepted, locked', user: '640202_04', path: '/years/2017/returns/640202-04' },
  { name: 'of an area', user: 'county_640202', path: '/years/2017/returns/640202' },
  {
    name: 'offline',
    user: '640205_13',
    path: '/years/2018/returns/640205-13',
    reach: async (page) => {
      await page.context().setOffline(true);
      await type(page, 'A1', String(Date.now() % 100_000));
      await expect(page.locator('[data-save="waiting"]').first()).toBeVisible();
    },
  },
  {
    name: 'asked to be submitted too early',
    user: '640202_20',
    path: '/years/2018/returns/640202-20',
    reach: async (page) => {
      await page
        .getByRole('button', { name: /^(提交|Submit)$/ })
        .last()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'with a block about to be pasted',
    user: '640205_14',
    path: '/years/2018/returns/640205-14#C',
    reach: async (page) => {
      await field(page, 'C1_1').focus();
      await paste(page, [
        ['统计指标', '2018年度', '2017年度'],
        ['收到申请数', '5', '4'],
        ['当面申请数', '1', ''],
        ['传真申请数', '1.2万', ''],
        ['网络申请数', '12a', ''],
        ['信函申请数', '0', ''],
        ['电话申请数', '4', ''],
      ]);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'with the sheet of keys',
    user: '640205_14',
    path: '/years/2018/returns/640205-14#C',
    reach: async (page) => {
      await field(page, 'C1_1').focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];

async function open(as: As, { user, path, reach }: State, locale: (typeof locales)[number], width: number) {
  const { page } = await as(user);
  await speak(page, locale);
  await page.setViewportSize({ width, height: 900 });
  await page.goto(path);
  await expect(page.getByRole('main')).toBeVisible();
  await reach?.(page);
  return page;
}

for (const state of states) {
  test(`the form ${state.name}: accessible, wide and narrow, in either language`, async ({ as }) => {
    for (const [locale, width] of [
      ['zh-CN', 1440],
      ['en', 390],
    ] as const) {
      const page = await open(as, state, locale, width);
      await expectAccessible(page, `${locale} ${width}`);
      await page.context().close();
    }
  });
}

test('a screen reader hears number, label and unit of a cell, and what is wrong with it', async ({ as }) => {
  const { page } = await as('640205_14');
  await page.goto('/years/2018/returns/640205-14');
  const cell = page.getByRole('textbox', { name: '一（二）2 政府网站公开政府信息数（条）' });
  await cell.fill('12a');
  await cell.blur();
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveAccessibleDescription(/不是数字/);
});

test('at twice the size everything is still there, and nothing has to be scrolled sideways', async ({
  as,
}) => {
  const { page } = await as('640205_14');
  await page.setViewportSize({ width: 720, height: 450 });
  await page.goto('/years/2018/returns/640205-14');
  await expect(field(page, 'A1')).toBeVisible();
  await expect(page.getByRole('button', { name: '提交' }).last()).toBeVisible();
  await expectAccessible(page, '200%');
});

test('with forced colours a field, a focused field and a wrong field can be told apart', async ({ as }) => {
  const { page } = await as('640205_14');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/years/2018/returns/640205-14');
  await field(page, 'A1').fill('12a');
  await field(page, 'A1').blur();
  await field(page, 'A1a').focus();
  const look = (code: string) =>
    field(page, code).evaluate((element) => {
      const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(element);
      return { border: `${borderTopWidth} ${borderTopStyle}`, outline: `${outlineWidth} ${outlineStyle}` };
    });
  const [wrong, focused, plain] = [await look('A1'), await look('A1a'), await look('A1b')];
  expect(plain.border).toBe('1px solid');
  expect(focused, 'where the focus is').not.toEqual(plain);
  expect(wrong, 'what is wrong').not.toEqual(plain);
  await expect(page.getByText('不是数字').first()).toBeVisible();
});
