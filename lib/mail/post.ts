import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Letter } from './letter';

/** Hands a letter over, or throws; then it was not sent. */
export type Post = (letter: Letter) => Promise<void>;

/** How mail leaves, and what it says of where it comes from. `site` is the app's address without a slash at its end. */
export type PostOffice = { post: Post; site: string };

/** A mail server that does not answer must not keep the queue; in milliseconds. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/**
 * How this process sends mail: by `SMTP_URL`, otherwise into the folder `NIANBAO_MAIL`, otherwise (null) not at all. The start
 * has checked that what `SMTP_URL` needs is there.
 */
export function postOffice(env: NodeJS.ProcessEnv): PostOffice | null {
  const site = (env.APP_URL ?? '').replace(/\/+$/, '');
  const from = env.MAIL_FROM || 'Nianbao <nianbao@localhost>';
  if (env.SMTP_URL) return { post: overSmtp(env.SMTP_URL, from, site), site };
  if (env.NIANBAO_MAIL) return { post: intoFolder(env.NIANBAO_MAIL, from, site), site };
  return null;
}

/** Over SMTP: `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
export function overSmtp(url: string, from: string, site: string): Post {
  const transport = nodemailer.createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (letter) => {
    await transport.sendMail(messageOf(letter, from, site));
  };
}

/** One file a letter, as a mail program opens it; never over another one. */
export function intoFolder(folder: string, from: string, site: string): Post {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (letter) => {
    const { message } = await transport.sendMail(messageOf(letter, from, site));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${letter.key}.${randomBytes(4).toString('hex')}.eml`;
    await writeFile(join(folder, name), message, { flag: 'wx', mode: 0o600 });
  };
}

function messageOf({ key, to, subject, text, html }: Letter, from: string, site: string) {
  const host = URL.canParse(site) ? new URL(site).hostname : 'localhost';
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${key}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
