import { join } from 'node:path';
import { lockFolder } from '../lib/db/folder-lock.mjs';
import { build, generate, install, runOnDatabase } from './prepare.mjs';
import { complain, say } from './say.mjs';
import { secretIn } from './secret.mjs';
import { checkData, checkNode, checkPort, portProblem, settingsFrom } from './settings.mjs';
import { atEnd, isStopping, stop, stopOnSignals } from './stopping.mjs';

const dev = process.argv.includes('--dev');

/** From whatever state the folder is in to a served app; each step that has nothing to do is silent. */
async function start() {
  checkNode(process.versions.node);
  const settings = settingsFrom(process.env);
  checkData(settings.data);
  const lock = lockFolder(settings.data, join(settings.data, 'start.lock'));
  atEnd(async () => lock.release());
  await checkPort(settings.port);
  await install();

  const { migrate, openDatabase } = await import('./database.mjs');
  say(
    settings.databaseUrl ? '连接数据库… Connecting to the database…' : '启动数据库… Starting the database…',
  );
  const opening = openDatabase(settings);
  atEnd(async () => (await opening.catch(() => null))?.stop());
  const database = await opening;
  await generate();
  for (const name of await migrate(database)) say(`升级数据库 Migrated the database: ${name}`);

  const { url, secret } = { url: `http://localhost:${settings.port}`, secret: secretIn(settings.data) };
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.appUrl,
    BETTER_AUTH_SECRET: secret,
    NIANBAO_DEMO: settings.demo ? '1' : '0',
    APP_URL: settings.mail.site ?? url,
  });
  const mailLine = chooseMail(settings);
  const greeting = settings.demo ? await fillDemo(database) : await firstLink(database, url);
  if (!dev) await build();
  if (isStopping()) return;

  const { serve } = await import('../server.mjs');
  const close = await serve({ port: settings.port, dev }).catch((error) => {
    throw portProblem(error, settings.port);
  });
  atEnd(close);
  for (const line of [
    `已启动 Ready: ${url}`,
    ...greeting,
    ...mailLine,
    '按 Ctrl-C 停止。 Press Ctrl-C to stop.',
  ])
    say(line);
}

/**
 * Without a mail server, mails of the demo and of development go into a folder; otherwise there are none. Says which.
 * @param {import('./settings.mjs').Settings} settings
 */
function chooseMail({ mail, demo, data }) {
  if (mail.smtp) return [];
  if (!demo && !dev) return ['未设 SMTP_URL，只发站内消息。 No SMTP_URL: notifications are in the app only.'];
  const folder = join(data, 'mail');
  process.env.NIANBAO_MAIL = folder;
  return [`邮件存入 Mails go into: ${folder}`];
}

/** Fills in the demo city unless it is there, and tells how to sign in. @param {import('./database.mjs').Database} database */
async function fillDemo(database) {
  const { contentOf } = await import('./database.mjs');
  if ((await contentOf(database)) === 'nothing') say('填入演示数据… Filling in the demo city…');
  const said = await runOnDatabase('prisma/demo/fill.ts', database.appUrl);
  if (said) say(said);
  if ((await contentOf(database)) !== 'demo') return [];
  return [
    '演示账号 Demo accounts: office, deputy, county_640202, county_640205, county_640221, admin, auditor, 640200_02 …',
    '口令 Password: Nianbao-2017',
  ];
}

/** The one-time link while there is no administrator yet. @param {import('./database.mjs').Database} database @param {string} url */
async function firstLink(database, url) {
  const path = await runOnDatabase('prisma/first-administrator.ts', database.appUrl);
  return path ? [`首位管理员的一次性链接 One-time link for the first administrator: ${url}${path}`] : [];
}

process.chdir(join(import.meta.dirname, '..'));
stopOnSignals();
start().catch(async (error) => {
  if (!isStopping()) complain(error);
  await stop(1);
});
