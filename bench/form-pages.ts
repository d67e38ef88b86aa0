import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { password } from './city';
import { username } from './form-city';
import type { Step } from './form-script';

const slowDown = 4;
const probe = fileURLToPath(new URL('form-probe.mjs', import.meta.url));

/** A window in which somebody of the bench is signed in. */
export async function signedIn(
  browser: Browser,
  origin: string,
  who: string = username,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
  });
  const answer = await context.request.post('/api/auth/sign-in/username', {
    data: { username: who, password },
    headers: { Origin: origin },
  });
  if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}: ${await answer.text()}`);
  return context;
}

/** A page with the probe in it, on a processor that is four times slower. */
async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ path: probe });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  return page;
}

/** The form of a blank return, with the focus on its first cell. */
export async function formPage(
  context: BrowserContext,
  path: string,
  [first]: readonly Step[],
): Promise<Page> {
  const page = await slowPage(context);
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator(`input[data-code="${first?.code}"]:focus`).waitFor();
  return page;
}

/** As little as can be typed into: that many inputs one below the other, and Enter to the next. */
export async function plainPage(context: BrowserContext, script: readonly Step[]): Promise<Page> {
  const page = await slowPage(context);
  const inputs = script.map((_, at) => `<p><label>${at} <input></label></p>`).join('');
  const body = `<!doctype html><meta charset="utf-8"><title>plain</title>${inputs}<script>
    const inputs = [...document.querySelectorAll('input')];
    addEventListener('keydown', (event) => {
      if (event.key === 'Enter') inputs[inputs.indexOf(document.activeElement) + 1]?.focus();
    });
    inputs[0].focus();
  </script>`;
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/plain');
  return page;
}
