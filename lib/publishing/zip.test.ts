import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { zipOf } from './zip';

type Entry = { name: string; async: (type: 'nodebuffer') => Promise<Buffer> };
type Reader = { loadAsync: (bytes: Uint8Array, how: object) => Promise<{ files: Record<string, Entry> }> };
/** A reader of zip files that is not ours: the spreadsheet library’s own. */
const reader: Reader = createRequire(createRequire(import.meta.url).resolve('exceljs'))('jszip');

const text = (content: string) => new TextEncoder().encode(content);
const files = [
  { name: 'table.csv', bytes: text('\uFEFF年度,数值\r\n2017,3\r\n') },
  { name: '变动表.csv', bytes: text('') },
  { name: 'table.xlsx', bytes: Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256) },
];

test('every file comes out as it went in, in the same order', async () => {
  const { files: entries } = await reader.loadAsync(zipOf(files), { checkCRC32: true });
  const read = await Promise.all(
    Object.values(entries).map(async (entry) => [
      entry.name,
      Uint8Array.from(await entry.async('nodebuffer')),
    ]),
  );
  expect(read).toEqual(files.map(({ name, bytes }) => [name, bytes]));
});

test('the same files make the same bytes', () => expect(zipOf(files)).toEqual(zipOf(files)));
