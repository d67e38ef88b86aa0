import { existsSync, readFileSync } from 'node:fs';
import { systemChromium } from './chromium.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const fonts = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/**
 * Makes sure that there is a browser for the tests and a font with Chinese characters: root on Debian installs both from
 * Debian's packages, everybody else gets Playwright's own Chromium.
 */
export async function installBrowser() {
  const missing = [];
  if (!existsSync(systemChromium)) missing.push('chromium');
  if (!existsSync(fonts)) missing.push('fonts-noto-cjk');
  if (isRootOnDebian()) {
    if (missing.length === 0) return;
    say(`Installing ${missing.join(' and ')}…`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get update', ['apt-get', 'update', '-q'], { env });
    await run('apt-get install', ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing], {
      env,
    });
  } else if (missing.includes('chromium')) {
    const command = [process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium'];
    await run('playwright install chromium', command);
  }
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
