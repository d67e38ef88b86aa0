import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Letter } from './letter';
import { intoFolder, overSmtp, postOffice } from './post';

const letter: Letter = {
  key: 'notification-7',
  to: 'z@example.org',
  subject: '东镇2017年度报表已退回',
  text: '张三：\n\n已退回。\n',
  html: '<p>张三：</p>',
};
const [from, site] = ['年报 <nianbao@example.org>', 'https://nianbao.example'];

describe('into a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'post-')), 'mail');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  test('each letter is a file of its own that only its owner reads', async () => {
    const post = intoFolder(folder, from, site);
    await post(letter);
    await post(letter);
    const files = await readdir(folder);
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(file).toMatch(/^notification-7\.[0-9a-f]{8}\.eml$/);
      expect((await stat(join(folder, file))).mode & 0o077).toBe(0);
      const mail = await readFile(join(folder, file), 'utf8');
      expect(mail).toContain('To: z@example.org');
      expect(mail).toContain('Message-ID: <notification-7@nianbao.example>');
      expect(mail).toContain('Auto-Submitted: auto-generated');
    }
  });
});

describe('over SMTP', () => {
  let server: Server;
  let received = '';
  let refuses = false;
  beforeEach(async () => {
    received = '';
    refuses = false;
    server = createServer((socket) => {
      let inData = false;
      socket.write('220 test\r\n');
      socket.on('data', (chunk) => {
        received += chunk;
        if (inData && received.endsWith('\r\n.\r\n')) {
          inData = false;
          socket.write('250 kept\r\n');
          return;
        }
        if (inData) return;
        const line = chunk.toString();
        if (line.startsWith('DATA')) inData = true;
        const answer = line.startsWith('DATA')
          ? '354 go on'
          : line.startsWith('RCPT') && refuses
            ? '451 later'
            : '250 ok';
        socket.write(`${answer}\r\n`);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => new Promise((closed) => server.close(closed)));
  const url = () => {
    const address = server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  };

  test('a letter is handed over with sender, recipient and both texts', async () => {
    await overSmtp(url(), from, site)(letter);
    expect(received).toContain('MAIL FROM:<nianbao@example.org>');
    expect(received).toContain('RCPT TO:<z@example.org>');
    expect(received).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  test('a refusal is thrown, so that the queue tries again', async () => {
    refuses = true;
    await expect(overSmtp(url(), from, site)(letter)).rejects.toThrow(/451/);
  });

  test('so is a server that is not there', async () => {
    const gone = url();
    await new Promise((closed) => server.close(closed));
    await expect(overSmtp(gone, from, site)(letter)).rejects.toThrow(/ECONNREFUSED/);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
});

test('without a mail server and a folder there is no mail', () => {
  expect(postOffice({ NODE_ENV: 'production', APP_URL: site })).toBeNull();
  expect(postOffice({ NODE_ENV: 'production', APP_URL: `${site}/`, NIANBAO_MAIL: '/nowhere' })?.site).toBe(
    site,
  );
});
