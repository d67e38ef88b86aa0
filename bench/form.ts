import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium } from '@playwright/test';
import { z } from 'zod';
import { installBrowser } from '../scripts/browser.mjs';
import { chromiumOptions } from '../scripts/chromium.mjs';
import { build } from '../scripts/prepare.mjs';
import { type BenchDatabase, benchDatabase, giveToApp } from './database';
import { type Form, fillCity, forms, unitOf } from './form-city';
import { scriptBytes } from './form-load';
import { formPage, plainPage, signedIn } from './form-pages';
import { keysHeading, keysLine, scriptsLine } from './form-report';
import { type Step, scriptOf } from './form-script';
import { type KeyTimes, merged, typeInto } from './form-typing';
import { startServer } from './server';

const rounds = 3;

async function main(database: BenchDatabase): Promise<number> {
  giveToApp(database);
  const { pool, prisma } = await import('@/lib/db/client');
  await fillCity(prisma, rounds);
  const server = await startServer();
  const origin = `http://localhost:${server.port}`;
  const browser = await chromium.launch(chromiumOptions);
  try {
    const context = await signedIn(browser, origin);
    console.warn(`${rounds} rounds, processor slowed down 4 ×, a frame every 16.7 ms, ${database.where}\n`);
    console.warn(keysHeading);
    let wrong = 0;
    for (const form of forms) wrong += await measureKeys(context, form);
    // As on a machine that keeps nothing of what was typed.
    const fresh = await signedIn(browser, origin);
    const sizes = [];
    for (const { year } of forms) sizes.push(await scriptBytes(fresh, pathOf(year, 0)));
    console.warn(`\n${scriptsLine(Math.max(...sizes), await scriptBytes(fresh, '/nothing-is-here'))}`);
    return wrong > 0 ? 1 : 0;
  } finally {
    await browser.close();
    await Promise.all([server.close(), pool.end()]);
  }
}

const pathOf = (year: number, round: number) => `/years/${year}/returns/${unitOf(round)}`;

/** Prints one line; returns how many cells were not saved as they were typed. */
async function measureKeys(context: BrowserContext, { year, edition }: Form): Promise<number> {
  const script = scriptOf(edition);
  const [plain, form]: [KeyTimes[], KeyTimes[]] = [[], []];
  let wrong = 0;
  for (let round = 0; round < rounds; round++) {
    const bare = await plainPage(context, script);
    plain.push(await typeInto(bare, script));
    await bare.close();
    const page = await formPage(context, pathOf(year, round), script);
    form.push(await typeInto(page, script));
    wrong += await countWrong(context, `/api/v1${pathOf(year, round)}`, script);
    await page.close();
  }
  console.warn(keysLine(edition, merged(form), merged(plain)));
  if (wrong > 0) console.warn(`${wrong} CELLS ARE NOT SAVED AS TYPED`);
  return wrong;
}

const saved = z.object({ cells: z.record(z.string(), z.number().nullable()) });

/** Cells that the server does not hold as typed, two seconds after the last key at the latest. */
async function countWrong(context: BrowserContext, path: string, script: readonly Step[]): Promise<number> {
  let wrong = script.length;
  for (let look = 0; look < 20 && wrong > 0; look++) {
    await pause(100);
    const { cells } = saved.parse(await (await context.request.get(path)).json());
    wrong = script.filter(({ code, text }) => code !== null && cells[code] !== Number(text)).length;
  }
  return wrong;
}

await installBrowser();
await build();
const database = await benchDatabase();
try {
  process.exitCode = await main(database);
} finally {
  await database.drop();
}
