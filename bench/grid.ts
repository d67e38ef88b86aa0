import { cpus, loadavg } from 'node:os';
import { type BrowserContext, chromium } from '@playwright/test';
import { cellsOf } from '@/lib/editions/cells';
import { installBrowser } from '../scripts/browser.mjs';
import { chromiumOptions } from '../scripts/chromium.mjs';
import { build } from '../scripts/prepare.mjs';
import { type BenchDatabase, benchDatabase, giveToApp } from './database';
import { signedIn } from './form-pages';
import { area, fillGridCity, type GridYear, gridYears, unitCount, username } from './grid-city';
import { gridPage, plainGrid, scroll } from './grid-pages';
import { framesHeading, framesLine } from './grid-report';
import { startServer } from './server';

async function main(database: BenchDatabase): Promise<void> {
  giveToApp(database);
  const { pool, prisma } = await import('@/lib/db/client');
  await fillGridCity(prisma);
  const server = await startServer();
  const browser = await chromium.launch(chromiumOptions);
  try {
    const context = await signedIn(browser, `http://localhost:${server.port}`, username);
    const [load = 0] = loadavg();
    console.warn(
      `${cpus().length} processors, load ${load.toFixed(1)}: frames are late where others work, too`,
    );
    console.warn(`the wheel turns for 12 seconds, down, right, up and left; ${database.where}\n`);
    console.warn(framesHeading);
    for (const each of gridYears) await measure(context, each);
  } finally {
    await browser.close();
    await Promise.all([server.close(), pool.end()]);
  }
}

async function measure(context: BrowserContext, { year, edition }: GridYear): Promise<void> {
  const size = { rows: unitCount, columns: cellsOf(edition).length };
  const plain = await plainGrid(context, size);
  const bare = await scroll(plain);
  await plain.close();
  const page = await gridPage(context, `/years/${year}/compile/${area}?view=grid`);
  const grid = await scroll(page);
  await page.close();
  console.warn(framesLine(edition, { ...size, grid, bare }));
}

await installBrowser();
await build();
const database = await benchDatabase();
try {
  await main(database);
} finally {
  await database.drop();
}
