import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './scripts/chromium.mjs';

/** The first process that reads this file decides; Playwright's workers inherit it. */
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'nianbao-e2e-'));

/**
 * One demo city each: the tests by hand and the test over the API both finish the whole city, and those of the form open years
 * and leave returns as they please.
 */
const servers = ['screens', 'api', 'forms'].map((name, at) => {
  const port = String(Number(process.env.E2E_PORT) + at);
  return { name, port, url: `http://localhost:${port}`, data: join(process.env.E2E_DATA ?? '', name) };
});
const [screens, api, forms] = servers.map(({ url }) => ({ baseURL: url }));

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Filming every page costs a third of the run; what was on it is in the snapshots.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions,
  },
  projects: [
    { name: 'api', testMatch: 'journeys/*-by-api.spec.ts', use: api },
    { name: 'years', testMatch: 'forms/years.setup.ts', use: forms },
    {
      name: 'forms',
      testMatch: 'forms/*.spec.ts',
      testIgnore: 'forms/publish.spec.ts',
      use: forms,
      fullyParallel: true,
      dependencies: ['years'],
    },
    // A publication is told to every clerk: after the tests that count what they were told.
    { name: 'publishing', testMatch: 'forms/publish.spec.ts', use: forms, dependencies: ['forms'] },
    {
      name: 'screens',
      testMatch: [
        'screens.spec.ts',
        'roles.spec.ts',
        'form.spec.ts',
        'entry.spec.ts',
        'out-of-line.spec.ts',
        'words.spec.ts',
      ],
      use: screens,
      fullyParallel: true,
    },
    {
      name: 'journeys',
      testMatch: 'journeys/*.spec.ts',
      testIgnore: 'journeys/*-by-api.spec.ts',
      use: screens,
      dependencies: ['screens'],
    },
  ],
  webServer: servers.map(({ name, port, url, data }) => ({
    name,
    command: 'node scripts/start.mjs',
    cwd: import.meta.dirname,
    url: `${url}/sign-in`,
    timeout: 300_000,
    env: { PORT: port, NIANBAO_DATA: data, NIANBAO_DEMO: '1', DATABASE_URL: '' },
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
  })),
});
