import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { completed } from '@/lib/cells/computed';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { checksums, downloadSet, type ToPublish } from './download-set';

const edition = editionById('2014');
const publication: ToPublish = {
  table: {
    edition,
    year: 2017,
    unitName: '测试市',
    cells: completed(edition, Object.fromEntries(inputsOf(edition).map(({ code }) => [code, 3n]))),
    topics: [],
    madeFrom: null,
  },
  area: 'city',
  number: 1,
  version: 2,
  published: { by: '周建平', at: new Date('2018-03-28T01:30:00Z') },
  signOffs: [{ part: 'compiler', by: '马玉兰', at: new Date('2018-03-27T01:30:00Z') }],
  from: { versions: [], adjustments: [], omissions: [] },
  correction: null,
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the same publication has the same bytes, whenever it is written', async () => {
  const [one, other] = [await downloadSet(publication), await downloadSet(publication)];
  expect(one.files.map(({ bytes }) => sha256(bytes))).toEqual(other.files.map(({ bytes }) => sha256(bytes)));
  expect(one.sha256).toBe(other.sha256);
});

test('the last file lists the others as sha256sum reads it, and its checksum is the publication’s', async () => {
  const { files, sha256: whole } = await downloadSet(publication);
  const list = files.at(-1);
  const lines = files.slice(0, -1).map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`);
  expect([list?.name, list?.sha256]).toEqual([checksums, whole]);
  expect(new TextDecoder().decode(list?.bytes)).toBe(lines.join(''));
});

test('a correction brings its reason and its table of changes', async () => {
  const changes = { cells: [{ cell: 'A1', before: 2n, now: 3n, difference: 1n }], topics: null };
  const { files } = await downloadSet({ ...publication, number: 2, correction: { reason: '漏计', changes } });
  expect(files.map(({ name }) => name)).toEqual([
    'table.xlsx',
    'table.csv',
    'table.json',
    'changes.csv',
    'publication.json',
    'SHA256SUMS.txt',
  ]);
  const told = JSON.parse(new TextDecoder().decode(files[4]?.bytes));
  expect(told).toMatchObject({ number: 2, reason: '漏计', changes: { cells: [{ cell: 'A1', now: '3' }] } });
});
