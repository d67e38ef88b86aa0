import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkScan } from './check-scan';
import { joined, png, tiny } from './testing';

const zipEnd = `PK\x05\x06${'\0'.repeat(18)}`;
const cut = (file: Uint8Array, by: number) => file.slice(0, file.length - by);

test.each([
  { why: 'a document', file: tiny.pdf, type: 'application/pdf' },
  { why: 'a photograph', file: tiny.jpeg, type: 'image/jpeg' },
  { why: 'a picture', file: tiny.png, type: 'image/png' },
  {
    why: 'what a camera writes behind its photograph',
    file: joined(tiny.jpeg, 'SEFT notes'),
    type: 'image/jpeg',
  },
  { why: 'two restarts and a stuffed FF in the picture data', file: stuffed(), type: 'image/jpeg' },
  { why: 'a thumbnail with an end mark of its own', file: withThumbnail(), type: 'image/jpeg' },
])('$why is $type', ({ file, type }) => expect(checkScan(file)).toEqual({ type }));

test.each([
  { why: 'nothing at all', file: new Uint8Array(), fault: 'empty' },
  { why: 'a program', file: joined('MZ\x90\0\x03'), fault: 'otherType' },
  { why: 'a page', file: joined('<!doctype html><title>x</title>'), fault: 'otherType' },
  {
    why: 'a drawing with a script',
    file: joined('<svg xmlns="x"><script>1</script></svg>'),
    fault: 'otherType',
  },
  { why: 'an archive', file: joined('PK\x03\x04', zipEnd), fault: 'otherType' },
  { why: 'a document behind something else', file: joined('\n', tiny.pdf), fault: 'otherType' },
  { why: 'the start of a signature', file: joined('%PD'), fault: 'otherType' },
  { why: 'a document cut off', file: cut(tiny.pdf, 20), fault: 'broken' },
  { why: 'a picture cut off', file: cut(tiny.png, 1), fault: 'broken' },
  { why: 'a photograph cut off', file: cut(tiny.jpeg, 1), fault: 'broken' },
  { why: 'only a signature', file: joined('\xff\xd8\xff'), fault: 'broken' },
  { why: 'a photograph without a frame', file: joined('\xff\xd8\xff\xd9'), fault: 'broken' },
  { why: 'a picture of no width', file: png(0, 1), fault: 'broken' },
  { why: 'a picture that fills the memory', file: png(60_000, 60_000), fault: 'unsafe' },
  { why: 'a document that is an archive too', file: joined(tiny.pdf, zipEnd), fault: 'unsafe' },
  { why: 'a picture with something behind it', file: joined(tiny.png, 'x'), fault: 'unsafe' },
  {
    why: 'a photograph that is an archive too',
    file: joined(tiny.jpeg, 'PK\x03\x04', zipEnd),
    fault: 'unsafe',
  },
  { why: 'a photograph with a document behind it', file: joined(tiny.jpeg, tiny.pdf), fault: 'unsafe' },
  { why: 'a photograph with a script behind it', file: joined(tiny.jpeg, '<SCRIPT>'), fault: 'unsafe' },
  { why: 'a document that runs something', file: active('/JavaScript'), fault: 'unsafe' },
  { why: 'a document that starts a program', file: active('/Launch'), fault: 'unsafe' },
  { why: 'a document with another file inside', file: active('/EmbeddedFile'), fault: 'unsafe' },
])('$why is refused: $fault', ({ file, fault }) => expect(checkScan(file)).toEqual({ fault }));

describe('whatever is sent', () => {
  const starts = ['%PDF-', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', ''].map((start) => joined(start));
  test('gets an answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const checked = checkScan(joined(start, rest));
        expect('type' in checked || 'fault' in checked).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(Object.entries(tiny))('no beginning of a %s is taken for all of it', (_, file) => {
    for (let length = 0; length < file.length - 1; length += 1)
      expect(checkScan(file.slice(0, length)), String(length)).toHaveProperty('fault');
  });
});

/** Picture data with what may stand in it. */
function stuffed(): Uint8Array {
  return joined(tiny.jpeg.slice(0, -3), '\x3f\xff\0\xff\xd0\x3f\xff\xff\xd1\x3f\xff\xd9');
}

function withThumbnail(): Uint8Array {
  const note = joined('\xff\xe1', '\0\x06', '\xff\xd8\xff\xd9');
  return joined(tiny.jpeg.slice(0, 2), note, tiny.jpeg.slice(2));
}

function active(name: string): Uint8Array {
  const text = Buffer.from(tiny.pdf).toString('latin1');
  return joined(text.replace('/Type /Catalog', `/Type /Catalog /OpenAction << ${name} 1 >>`));
}
