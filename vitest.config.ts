import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const exclude = [...configDefaults.exclude, 'e2e/**', '.next/**', '.data/**'];

export default defineConfig({
  resolve: { alias: { '@': root.slice(0, -1), 'server-only': `${root}node_modules/server-only/empty.js` } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.db.test.ts'],
          testTimeout: 10_000,
          // Pure code: what one file loads, the next one may use.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: 'lib/db/testing-setup.ts',
          setupFiles: 'lib/db/testing-worker.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
