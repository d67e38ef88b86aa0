import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { StartProblem } from '../lib/db/start-problem.mjs';

/**
 * What the environment sets. `data` is absolute.
 * @typedef {{ port: number, data: string, databaseUrl: string | undefined, demo: boolean, mail: Mail }} Settings
 *
 * How mail leaves: over SMTP, or into a folder; neither: not at all. `site` is the app's own address, for links.
 * @typedef {{ smtp: string | undefined, from: string | undefined, site: string | undefined }} Mail
 */

/**
 * Reads PORT, NIANBAO_DATA, DATABASE_URL, NIANBAO_DEMO and what mail needs. Throws StartProblem for a port that is none.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function settingsFrom(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartProblem(`PORT=${env.PORT} 不是端口号。 PORT=${env.PORT} is not a port number.`);
  }
  return {
    port,
    data: resolve(env.NIANBAO_DATA || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    demo: env.NIANBAO_DEMO !== '0',
    mail: mailFrom(env),
  };
}

/** Throws StartProblem where mail would leave without a sender or with links that lead nowhere. @param {NodeJS.ProcessEnv} env @returns {Mail} */
function mailFrom({ SMTP_URL: smtp, MAIL_FROM: from, APP_URL: site }) {
  if (smtp && !/^smtps?:\/\/[^/]+/.test(smtp)) {
    throw new StartProblem(
      'SMTP_URL 应形如 smtp://用户:密码@主机:587。 SMTP_URL must look like smtp://user:password@host:587.',
    );
  }
  if (smtp && (!from || !site)) {
    throw new StartProblem(
      '设置了 SMTP_URL，还须设置 MAIL_FROM（发件人）和 APP_URL（本系统网址）。' +
        ' With SMTP_URL, MAIL_FROM (the sender) and APP_URL (the address of this app) must be set, too.',
    );
  }
  if (site && !/^https?:\/\/[^/]+/.test(site)) {
    throw new StartProblem(`APP_URL=${site} 不是网址。 APP_URL=${site} is not a web address.`);
  }
  return { smtp: smtp || undefined, from: from || undefined, site: site || undefined };
}

/** Throws StartProblem unless this Node.js can run the program. @param {string} version such as 20.19.0 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new StartProblem(
    `Node.js ${version} 太旧，需要 20.19 或更新版本。 Node.js ${version} is too old: 20.19 or newer is needed.`,
  );
}

/** Makes the data folder if need be; throws StartProblem when it cannot be written to. @param {string} data */
export function checkData(data) {
  try {
    make(data);
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!statSync(data).isDirectory()) throw new Error('not a folder');
  } catch {
    throw new StartProblem(
      `数据目录 ${data} 不可写，请用 NIANBAO_DATA 另选目录。` +
        ` The data folder ${data} cannot be written to: choose another one with NIANBAO_DATA.`,
    );
  }
}

/** Step by step, because mkdir's own recursion never ends below /proc. @param {string} folder */
function make(folder) {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}

/** Throws StartProblem when somebody else listens on the port. @param {number} port @returns {Promise<void>} */
export function checkPort(port) {
  return new Promise((done, refuse) => {
    const probe = createServer();
    probe.once('error', (error) => refuse(portProblem(error, port)));
    probe.listen(port, () => probe.close(() => done()));
  });
}

/** The sentence for a port that cannot be listened on. @param {Error} error @param {number} port */
export function portProblem(error, port) {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `端口 ${port} 已被占用，请用 PORT 另选一个。 Port ${port} is taken: choose another one with PORT.`,
    );
  }
  if (code === 'EACCES') {
    return new StartProblem(
      `无权使用端口 ${port}，请用 PORT 另选一个。 Port ${port} may not be used: choose another one with PORT.`,
    );
  }
  return error;
}
