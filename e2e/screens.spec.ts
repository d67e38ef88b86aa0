import { expectAccessible, locales, speak, widths } from './fixtures/accessible';
import { expect, test } from './fixtures/people';

const screens = [
  { name: 'my tasks of a clerk', user: '640200_02', path: '/' },
  { name: 'my tasks of an office', user: 'office', path: '/' },
  { name: 'the form, half filled', user: '640221_10', path: '/years/2017/returns/640221-10' },
  { name: 'the form, returned', user: '640200_02', path: '/years/2017/returns/640200-02' },
  { name: 'a chapter', user: '640221_10', path: '/years/2017/returns/640221-10#chapter-1' },
  { name: 'the form, accepted', user: '640200_01', path: '/years/2017/returns/640200-01' },
  { name: 'the review queue', user: 'office', path: '/years/2017/review' },
  { name: 'a return under review', user: 'office', path: '/years/2017/review/640200-13' },
  { name: 'the compiled table', user: 'office', path: '/years/2017/compile/640200' },
  { name: 'the compiled grid', user: 'office', path: '/years/2017/compile/640200?view=grid' },
  { name: 'the archive', user: 'auditor', path: '/archive' },
  { name: 'units', user: 'admin', path: '/admin/units' },
  { name: 'people', user: 'admin', path: '/admin/people' },
  { name: 'opening years', user: 'admin', path: '/admin/years' },
];

for (const { name, user, path } of screens) {
  test(`${name}: accessible, and as wide as the window, at both widths and in both languages`, async ({
    as,
  }) => {
    const { page } = await as(user);
    for (const locale of locales) {
      await speak(page, locale);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        // An address that differs in nothing, or only behind the #, would not be loaded again.
        await page.goto('about:blank');
        await page.goto(path);
        await expect(page.getByRole('main')).toBeVisible();
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expectAccessible(page, `${locale} ${width}`);
      }
    }
  });
}
