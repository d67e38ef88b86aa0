import { describe, expect, test } from 'vitest';
import { cellsOf, topicsRowOf } from '../cells';
import { editions } from '../registry';
import { definitions2014 } from './2014';
import { definitions2021 } from './2021';
import { definitionOf, rowDefinition } from './definition-of';

const written = { '2014': definitions2014, '2021': definitions2021 };

describe.each([...editions])('$id', (edition) => {
  test('every cell is defined, in a matrix by its row and its column', () => {
    const missing = cellsOf(edition).filter(
      (spec) => definitionOf(edition, spec).length < (spec.column ? 2 : 1),
    );
    expect(missing.map(({ code }) => code)).toEqual([]);
  });

  test('nothing is defined that the form does not have', () => {
    const { rows, columns } = written[edition.id as keyof typeof written];
    const topics = topicsRowOf(edition);
    const known = new Set([...cellsOf(edition).map(({ row }) => row.code), ...(topics ? [topics.code] : [])]);
    const knownColumns = new Set(
      cellsOf(edition).flatMap(({ section, column }) => (column ? [`${section.code}.${column.code}`] : [])),
    );
    expect(Object.keys(rows).filter((code) => !known.has(code))).toEqual([]);
    expect(Object.keys(columns).filter((code) => !knownColumns.has(code))).toEqual([]);
  });

  test('each is a few plain sentences, no two alike', () => {
    const { rows, columns } = written[edition.id as keyof typeof written];
    const texts = [...Object.values(rows), ...Object.values(columns)];
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      expect(text).toMatch(/^[^\s].*。$/);
      expect(text.length, text).toBeLessThanOrEqual(110);
      expect(text).not.toMatch(/请[您核填注按先]|您|！|[,;:!?]/);
    }
  });

  test('what the system adds up says so, and nothing else does', () => {
    for (const spec of cellsOf(edition)) {
      const says = definitionOf(edition, spec).some((text) => text.includes('由系统合计'));
      expect(says, spec.code).toBe(spec.parts !== null);
    }
  });
});

test('the topics row is defined too', () => {
  const [edition] = editions;
  expect(edition && rowDefinition(edition, topicsRowOf(edition)?.code ?? '')).toContain('主题');
});
