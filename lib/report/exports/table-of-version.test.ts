import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { completed } from '@/lib/cells/computed';
import { inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import { madeFromToKeep, readMadeFrom } from '@/lib/rollup/made-from';
import { addUp, mergeTopics } from '@/lib/rollup/sum';
import { versionHash } from '@/lib/rollup/version-hash';
import { tableModel } from '../model';
import { filesOfVersion, tableFile } from './table-of-version';

const edition = editionById('2014');
const inputs = inputsOf(edition).map(({ code }) => code);
const [year, area] = [2017, 'city'];

type Part = { unit: string; counts: number[]; topics: { name: string; count: bigint }[] };
type Parts = {
  parts: Part[];
  adjustments: { id: number; cell: string; amount: bigint; reason: string; units: string[] }[];
  omissions: { unit: string; name: string; reason: string }[];
};

/** What submitting does with the parts, in the order in which they come. */
function frozen({ parts, adjustments, omissions }: Parts) {
  const tables = parts.map(({ unit, counts, topics }) => {
    const cells = completed(
      edition,
      Object.fromEntries(inputs.map((code, at) => [code, BigInt(counts[at % counts.length] ?? 0)])),
    );
    const content = { year, unit, edition: edition.id, number: 1, cells, topics, explanations: {} };
    return { unit, cells, topics, version: 1, sha256: versionHash(content) };
  });
  const below = omissions.map((each) => ({ ...each, way: [{ area: 'county', name: '甲县' }] }));
  const kept = madeFromToKeep({
    ...{ area, year, adjustments },
    versions: tables,
    omissions: { own: omissions, below },
  });
  return {
    ...{ edition, year, unitName: '测试市' },
    cells: addUp(
      edition,
      tables.map((table) => table.cells),
      adjustments,
    ),
    topics: mergeTopics(tables.map((table) => table.topics)),
    madeFrom: readMadeFrom(JSON.parse(JSON.stringify(kept))),
  };
}

const hashesOf = async (of: Parts) =>
  (await filesOfVersion(frozen(of))).map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));

const name = fc.string({ minLength: 1, maxLength: 8 });
const someParts: fc.Arbitrary<Parts> = fc.record({
  parts: fc.uniqueArray(
    fc.record({
      unit: name,
      counts: fc.array(fc.nat(9999), { minLength: 1, maxLength: 5 }),
      topics: fc.array(fc.record({ name, count: fc.nat(99).map(BigInt) }), { maxLength: 3 }),
    }),
    { selector: ({ unit }) => unit, minLength: 1, maxLength: 5 },
  ),
  adjustments: fc.uniqueArray(
    fc.record({
      id: fc.nat(999),
      cell: fc.constantFrom(...inputs),
      amount: fc.integer({ min: -99, max: 99 }).map(BigInt),
      reason: name,
      units: fc.array(name, { maxLength: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: 4 },
  ),
  omissions: fc.uniqueArray(fc.record({ unit: name, name, reason: name }), {
    selector: ({ unit }) => unit,
    maxLength: 4,
  }),
});

test('the same parts give the same fingerprint and the same bytes, in whatever order they come', async () => {
  const shuffled = someParts.chain((parts) =>
    fc.record({
      parts: fc.constant(parts),
      other: fc.record({
        parts: shuffle(parts.parts),
        adjustments: shuffle(parts.adjustments),
        omissions: shuffle(parts.omissions),
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ({ parts, other }) => {
      expect(frozen(other).madeFrom?.fingerprint).toBe(frozen(parts).madeFrom?.fingerprint);
      expect(await hashesOf(other)).toEqual(await hashesOf(parts));
    }),
    { numRuns: 12 },
  );
});

function shuffle<T>(list: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length });
}

const example: Parts = {
  parts: [{ unit: 'dept-1', counts: [3, 5], topics: [{ name: '规划', count: 3n }] }],
  adjustments: [{ id: 1, cell: 'A1', amount: -2n, reason: '联合发文', units: ['dept-1', 'dept-2'] }],
  omissions: [{ unit: 'dept-2', name: '市教育局', reason: '机构撤并，无数据' }],
};

describe('whenever they are written', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test.each(editions.map(({ id }) => id))('the files of edition %s have the same bytes', async (id) => {
    const of = editionById(id);
    const model = tableModel({ edition: of, year, unitName: '测试市', cells: {} });
    const written = async (at: string) => {
      vi.setSystemTime(new Date(at));
      return (await tableFile(model, 'xlsx')).bytes;
    };
    const first = await written('2018-02-06T01:00:00Z');
    expect(await written('2031-11-30T23:59:58Z')).toEqual(first);
  });

  // Every process writes these, on whatever machine: a published list of checksums must be found again.
  test('a table has the checksums that it always had', async () => {
    vi.setSystemTime(new Date('2026-01-01T00:00:00Z'));
    expect(await hashesOf(example)).toMatchInlineSnapshot(`
      [
        "8d5d871c56aafce40c807f61964c4ef26e73dfd9e428bd231ecea6de8270a21b",
        "243c079d496140651a84f6d841d044daafdd89ff73d73a56ea3e33ebe25fa075",
        "a580a588fb0a734927b350245a515edf9a83a48850acc69a40e6e712726a8915",
      ]
    `);
  });
});

test('what was adjusted and what was left out stands in every format', async () => {
  const [xlsx, csv, json] = await filesOfVersion(frozen(example));
  const notes = [
    '去重调整：一（一）主动公开政府信息数 −2条（联合发文，涉及2家单位）',
    '本表未计入市教育局（机构撤并，无数据）。',
    '其中，甲县的报表未计入市教育局（机构撤并，无数据）。',
  ];
  expect(JSON.parse(new TextDecoder().decode(json?.bytes)).notes).toEqual(notes);
  const csvText = new TextDecoder().decode(csv?.bytes);
  for (const note of notes) expect(csvText).toContain(`附注,,,,${note},`);
  const book = new (await import('exceljs')).default.Workbook();
  await book.xlsx.load(new Uint8Array(xlsx?.bytes ?? []).buffer);
  const texts: string[] = [];
  book.worksheets[0]?.eachRow((row) => texts.push(row.getCell(1).text));
  expect(texts).toEqual(expect.arrayContaining(notes));
});
