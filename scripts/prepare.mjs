import { existsSync } from 'node:fs';
import { isInstalled } from './installed.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { onceFor } from './stamps.mjs';

/** Installs the packages if node_modules is not what package-lock.json asks for. No install script is needed. */
export async function install() {
  if (isInstalled()) return;
  say('安装依赖… Installing packages…');
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm ci', [...npm, ...args], { shell: process.platform === 'win32' && npm.length === 1 });
}

/** Writes the database client if the schema changed. Prisma's CLI must not look for an engine to download. */
export async function generate() {
  const inputs = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'];
  const result = 'lib/db/generated/client.ts';
  await onceFor({ stamp: 'lib/db/generated/.stamp', inputs, result }, async () => {
    say('生成数据库客户端… Generating the database client…');
    const env = {
      CHECKPOINT_DISABLE: '1',
      PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    };
    await run('prisma generate', [process.execPath, 'node_modules/prisma/build/index.js', 'generate'], {
      env,
    });
  });
}

/** Builds the app for production if anything changed that goes into it. */
export async function build() {
  const inputs = [
    ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'instrumentation.ts', 'proxy.ts'],
    ...['next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'],
  ];
  await onceFor(
    { stamp: '.next/nianbao-stamp', inputs, result: '.next/BUILD_ID', salt: process.version },
    async () => {
      say('构建应用… Building the app…');
      const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
      await run('next build', [process.execPath, 'node_modules/next/dist/bin/next', 'build'], { env });
    },
  );
}

/**
 * Runs a TypeScript program of the project that works on the database and gives back what it printed.
 * @param {string} file @param {string} databaseUrl
 * @returns {Promise<string>}
 */
export async function runOnDatabase(file, databaseUrl) {
  if (!existsSync(file)) return '';
  const command = [process.execPath, '--conditions=react-server', '--import', 'tsx', file];
  return (await run(file, command, { env: { DATABASE_URL: databaseUrl } })).trim();
}
