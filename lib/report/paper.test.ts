import { expect, test } from 'vitest';
import { editionById, editions } from '@/lib/editions/registry';
import { tableModel } from './model';
import { draftOnPaper, versionOnPaper } from './paper';

const tableOf = (id: string) =>
  tableModel({ edition: editionById(id), year: 2017, unitName: '某单位', cells: {} });
const version = { number: 2, at: '2018年2月6日09:12:30', sha256: 'ab'.repeat(32) };
const sheet = { table: tableOf('2014'), findings: [], explanations: {}, chapters: [] };

test('a version can be compared with the system: number, time and whole checksum stand on the paper', () => {
  const { footing } = versionOnPaper(sheet, version);
  for (const part of ['第2版', version.at, version.sha256]) expect(footing).toContain(part);
});

test('a draft says so, and has nothing that looks like a proof', () => {
  const { footing, version: none } = draftOnPaper(sheet, version.at);
  expect(none).toBeNull();
  expect(footing).toMatch(/^草稿/);
  expect(footing).not.toMatch(/SHA|版/);
});

test.each(editions)(
  '$id has a place for the stamp and lines for the signatures, also where its form states none',
  ({ id }) => {
    const { filler, signatures } = versionOnPaper({ ...sheet, table: tableOf(id) }, version);
    expect(filler).toBe('填报单位（盖章）：某单位');
    expect(signatures).toEqual(['单位负责人', '审核人', '填报人', '联系电话', '填报日期']);
  },
);

test('explanations stand with what they explain; findings without one and explanations of nothing do not', () => {
  const { explanations } = versionOnPaper(
    {
      ...sheet,
      findings: [
        { rule: 'a', message: '甲' },
        { rule: 'b', message: '乙' },
        { rule: 'a', message: '甲，另一列' },
      ],
      explanations: { a: '属实', c: '无此事' },
    },
    version,
  );
  expect(explanations).toEqual([
    { about: '甲', text: '属实' },
    { about: '甲，另一列', text: '属实' },
  ]);
});

test('chapters that the unit wrote nothing for are left out', () => {
  const chapters = [
    { title: '一、概述', text: '全年平稳。' },
    { title: '二、重点领域', text: ' \n' },
  ];
  expect(versionOnPaper({ ...sheet, chapters }, version).chapters).toEqual([chapters[0]]);
});
