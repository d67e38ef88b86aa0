import { expect, test } from 'vitest';
import { headlineCells, leadCells } from './headline-cells';
import { editionById, editions } from './registry';

test.each([
  { edition: '2014', are: ['A1', 'B1', 'C1', 'D', 'E', 'F', 'G', 'H1', 'I1'], leads: ['A1', 'C1'] },
  { edition: '2021', are: ['P1_made', 'R1_c7', 'L1_t'], leads: ['P1_made', 'R1_c7'] },
])(
  'each section of $edition opens with its headline; its first and its applications speak for it',
  ({ edition, are, leads }) => {
    expect(headlineCells(editionById(edition)).map(({ code }) => code)).toEqual(are);
    expect(leadCells(editionById(edition)).map(({ code }) => code)).toEqual(leads);
  },
);

test.each(editions)('edition $id has one headline a section', (edition) => {
  expect(headlineCells(edition)).toHaveLength(edition.sections.length);
});
