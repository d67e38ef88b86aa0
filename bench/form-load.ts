import type { BrowserContext } from '@playwright/test';

/** Bytes of JavaScript that a first visit to the page transfers, compressed as the server sends them, until nothing more comes. */
export async function scriptBytes(context: BrowserContext, path: string): Promise<number> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Map<string, string>();
  // Without a cache a script that is asked for twice also comes twice.
  const bytes = new Map<string, number>();
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, response.url);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = scripts.get(requestId);
    if (url !== undefined) bytes.set(url, encodedDataLength);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.close();
  return [...bytes.values()].reduce((sum, each) => sum + each, 0);
}
