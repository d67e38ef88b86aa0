import { expect, test } from 'vitest';
import { columnHeads } from './column-heads';
import { editionById } from './registry';

test('columns of one printed group stand under one head, the others take both lines', () => {
  const section = editionById('2021').sections.find((each) => each.kind === 'matrix');
  if (section?.kind !== 'matrix') throw new Error('the edition has a matrix');
  expect(columnHeads(section).map((head) => [head.label, head.columns.length, head.isGroup])).toEqual([
    ['自然人', 1, false],
    ['法人或其他组织', 5, true],
    ['总计', 1, false],
  ]);
});
