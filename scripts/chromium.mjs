import { existsSync } from 'node:fs';

/** Where Debian's package puts the browser. */
export const systemChromium = '/usr/bin/chromium';

/** How Chromium is launched for tests and benches: the system's where there is one, otherwise Playwright's own. */
export const chromiumOptions = {
  chromiumSandbox: process.getuid?.() !== 0,
  executablePath: existsSync(systemChromium) ? systemChromium : undefined,
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--disable-dev-shm-usage',
  ],
};
