import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanName, shownName } from './scan-name';

test.each([
  { why: 'an honest name', sent: '盖章件 第1页.pdf', is: '盖章件 第1页.pdf' },
  { why: 'dots in it', sent: '盖章件2018.2.6.pdf', is: '盖章件2018.2.6.pdf' },
  { why: 'no ending', sent: '盖章件', is: '盖章件.pdf' },
  { why: 'a date is no ending', sent: '2018.2.6', is: '2018.2.6.pdf' },
  { why: 'capitals', sent: 'SCAN.PDF', is: 'SCAN.PDF' },
  { why: 'folders', sent: '../../etc/passwd.pdf', is: 'passwd.pdf' },
  { why: "another system's folders", sent: 'C:\\scans\\a.pdf', is: 'a.pdf' },
  { why: 'control characters', sent: 'a\0b\r\nc\x1b.pdf', is: 'ab c.pdf' },
  { why: 'reversed direction', sent: 'a\u202efdp.exe\u202c.pdf', is: 'afdp.exe.pdf' },
  { why: 'invisible characters', sent: 'a\u200b\ufeffb.pdf', is: 'ab.pdf' },
  { why: 'signs that no system takes', sent: 'a<b>"c|d?.pdf', is: 'abcd.pdf' },
  { why: 'only dots', sent: '...', is: '盖章件.pdf' },
  { why: 'nothing', sent: '', is: '盖章件.pdf' },
  { why: 'only an ending', sent: '.pdf', is: 'pdf.pdf' },
])('a name with $why', ({ sent, is }) => expect(scanName(sent, 'application/pdf')).toBe(is));

test.each([
  { why: 'a program', sent: '盖章件.exe' },
  { why: 'a page', sent: '盖章件.html' },
  { why: 'a drawing', sent: '盖章件.svg' },
  { why: 'another of the three', sent: '盖章件.jpg' },
])('a document that is called $why is refused', ({ sent }) =>
  expect(scanName(sent, 'application/pdf')).toBeNull(),
);

test('a photograph may have any of its endings', () => {
  for (const name of ['a.jpg', 'a.JPEG', 'a.jfif']) expect(scanName(name, 'image/jpeg')).toBe(name);
});

test('a long name is cut and keeps its ending', () => {
  const name = scanName(`${'章'.repeat(10_000)}.pdf`, 'application/pdf');
  expect([...(name ?? '')]).toHaveLength(100);
  expect(name).toMatch(/章\.pdf$/);
  expect([...shownName('章'.repeat(10_000))]).toHaveLength(60);
});

test('whatever it is called, what is kept can be shown, stored and sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1200 }), (sent) => {
      const name = scanName(`${sent}.png`, 'image/png') ?? '';
      expect(name).toMatch(/^[^\p{C}/\\]+\.png$/u);
      expect([...name].length).toBeLessThanOrEqual(100);
      expect(() => encodeURIComponent(name)).not.toThrow();
    }),
  );
});
