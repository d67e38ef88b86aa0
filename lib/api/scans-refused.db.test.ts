import { describe, expect, test } from 'vitest';
import { longestScan } from '@/lib/scans/scan-type';
import { joined, tiny } from '@/lib/scans/testing';
import { at, attach, eventsOf, inOffice } from './testing-scans';

describe('what is refused', () => {
  test.each([
    { why: 'a renamed program', file: joined('MZ\x90\0'), name: '盖章件.pdf', code: 'scanOtherType' },
    { why: 'a page', file: joined('<html><script>1</script></html>'), name: 'a.pdf', code: 'scanOtherType' },
    { why: 'a drawing', file: joined('<svg onload="1"/>'), name: 'a.svg', code: 'scanOtherType' },
    { why: 'nothing', file: joined(''), name: 'a.pdf', code: 'scanEmpty' },
    { why: 'half a file', file: tiny.jpeg.slice(0, 60), name: 'a.jpg', code: 'scanBroken' },
    {
      why: 'a picture that is a script too',
      file: joined(tiny.jpeg, '<script>'),
      name: 'a.jpg',
      code: 'scanUnsafe',
    },
    { why: 'a picture called a document', file: tiny.png, name: 'a.pdf', code: 'scanMisnamed' },
    { why: 'a picture called a program', file: tiny.png, name: 'a.exe', code: 'scanMisnamed' },
  ])('$why: $code', ({ file, name, code }) =>
    inOffice(async (t) => {
      const { status, body } = await attach(t, t.clerk, 'dept-1', { file, name });
      expect([status, body.code]).toEqual([422, code]);
      expect(body.detail).toContain(name);
      expect(await t.db.scan.count({ where: { returnId: t.id } })).toBe(0);
      expect(await eventsOf(t, t.id)).toEqual([]);
    }),
  );

  test('hostile names are cleaned', () =>
    inOffice(async (t) => {
      const names: [string, string][] = [
        ['../../a\u202e\x07b.pdf', 'ab.pdf'],
        [`${'长'.repeat(10_000)}.pdf`, `${'长'.repeat(96)}.pdf`],
        ['"; filename=x.html', '; filename=x.html'],
      ];
      for (const [at, [name, kept]] of names.entries()) {
        const answer = await attach(t, t.clerk, 'dept-1', {
          file: joined('%PDF-1.4\n', `${at}`, tiny.pdf.slice(8)),
          name,
        });
        if (name.endsWith('html')) expect(answer.body.code).toBe('scanMisnamed');
        else expect(answer.body.name).toBe(kept);
      }
    }));

  test('more than 10 MB, told or not, and on no other route more than 1 MB', () =>
    inOffice(async (t) => {
      const large = joined(tiny.jpeg, new Uint8Array(longestScan - tiny.jpeg.length + 1));
      const untold = await attach(t, t.clerk, 'dept-1', { file: large, name: 'a.jpg' });
      expect([untold.status, untold.body.code, untold.body.detail]).toEqual([
        413,
        'tooLarge',
        expect.stringContaining('10 MB'),
      ]);
      const far = joined(large, new Uint8Array(200_000));
      expect((await attach(t, t.clerk, 'dept-1', { file: far, name: 'a.jpg' })).status).toBe(413);
      const headers = { 'content-length': String(longestScan * 2) };
      expect((await attach(t, t.clerk, 'dept-1', { headers })).status).toBe(413);
      const exact = large.slice(0, longestScan);
      expect((await attach(t, t.clerk, 'dept-1', { file: exact, name: 'a.jpg' })).status).toBe(201);
      const other = await t.call(t.clerk, '/years/2017/returns/dept-1/withdraw', {
        method: 'POST',
        raw: ' '.repeat(1_100_000),
      });
      expect([other.status, other.body.detail]).toEqual([413, expect.stringContaining('1 MB')]);
    }));

  test('a body that is no form', () =>
    inOffice(async (t) => {
      const { status } = await t.call(t.clerk, at('dept-1'), { method: 'POST', body: {} });
      expect(status).toBe(415);
    }));

  test.each([
    {
      why: 'a form without a file',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      raw: '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ntext\r\n--x--\r\n',
    },
    {
      why: 'half a form',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      raw: '--x\r\nContent-Disp',
    },
  ])('$why is a bad request', ({ headers, raw }) =>
    inOffice(async (t) => {
      const { status, body } = await t.call(t.clerk, at('dept-1'), { method: 'POST', headers, raw });
      expect([status, body.code]).toEqual([422, 'badRequest']);
    }),
  );
});
