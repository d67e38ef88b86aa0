import { crc32 } from 'node:zlib';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

export function joined(...parts: (Uint8Array | string)[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === 'string' ? bytes(part) : part))));
}

function pdf(): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** One grey pixel, said to be as large as this. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', Buffer.concat([size, Buffer.from([8, 0, 0, 0, 0])])),
      chunk('IDAT', Buffer.from('789c6368000000820081', 'hex')),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** One grey pixel, baseline. */
function jpeg(): Uint8Array<ArrayBuffer> {
  const quantities = `ffdb004300${'01'.repeat(64)}`;
  const frame = 'ffc0000b080001000101011100';
  const [dc, ac] = ['ffc4001400', 'ffc4001410'].map((head) => `${head}01${'00'.repeat(16)}`);
  const scan = 'ffda0008010100003f00';
  const hex = `ffd8${quantities}${frame}${dc}${ac}${scan}3fffd9`;
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

/** Tiny real files, each of them opened by what opens its kind. */
export const tiny = { pdf: pdf(), png: png(1, 1), jpeg: jpeg() };
