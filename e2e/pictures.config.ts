import { defineConfig } from '@playwright/test';
import base from '../playwright.config';

const [server] = [base.webServer ?? []].flat();

/** `npm run pictures`: takes the README's pictures from a fresh demo city. */
export default defineConfig({
  ...base,
  testDir: 'pictures',
  reporter: 'list',
  projects: [
    {
      name: 'pictures',
      use: { baseURL: server?.url?.replace('/sign-in', ''), viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: server,
});
