import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const systemChromium = '/usr/bin/chromium';

/** The first process that reads this file decides; Playwright's workers inherit it. */
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'nianbao-e2e-'));

/** One demo city each for the tests by hand and the test over the API, since both finish the whole city. */
const servers = ['screens', 'api'].map((name, at) => {
  const port = String(Number(process.env.E2E_PORT) + at);
  return { name, port, url: `http://localhost:${port}`, data: join(process.env.E2E_DATA ?? '', name) };
});
const [screens, api] = servers.map(({ url }) => ({ baseURL: url }));

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
    trace: 'retain-on-failure',
    launchOptions: {
      chromiumSandbox: !isRoot,
      executablePath: existsSync(systemChromium) ? systemChromium : undefined,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        '--disable-dev-shm-usage',
      ],
    },
  },
  projects: [
    { name: 'api', testMatch: 'journeys/*-by-api.spec.ts', use: api },
    {
      name: 'screens',
      testMatch: ['screens.spec.ts', 'roles.spec.ts', 'form.spec.ts', 'words.spec.ts'],
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
