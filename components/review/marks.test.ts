import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { cellsInOrder } from './marks';

test('marked cells are named in reading order, the topics last', () => {
  const cells = cellsInOrder(editionById('2014'), new Set(['C4', 'C1_1', 'A1', 'unknown']));
  expect(cells.map(({ code }) => code)).toEqual(['A1', 'C1_1', 'C4']);
});
