import { describe, expect, test } from 'vitest';
import { cellsOf, topicsRowOf } from '../cells';
import { editions } from '../registry';
import { definitionOf } from './definition-of';
import { definitionsOf } from './definitions-of';

describe.each([...editions])('$id', (edition) => {
  const known = definitionsOf(edition.id);
  const { rows, columns } = known ?? { rows: {}, columns: {} };

  test('every cell is defined, in a matrix by its row and its column', () => {
    const missing = cellsOf(edition).filter(
      (spec) => definitionOf(known, spec).length < (spec.column ? 2 : 1),
    );
    expect(missing.map(({ code }) => code)).toEqual([]);
  });

  test('nothing is defined that the form does not have', () => {
    const topics = topicsRowOf(edition);
    const known = new Set([...cellsOf(edition).map(({ row }) => row.code), ...(topics ? [topics.code] : [])]);
    const knownColumns = new Set(
      cellsOf(edition).flatMap(({ section, column }) => (column ? [`${section.code}.${column.code}`] : [])),
    );
    expect(Object.keys(rows).filter((code) => !known.has(code))).toEqual([]);
    expect(Object.keys(columns).filter((code) => !knownColumns.has(code))).toEqual([]);
  });

  test('each is a few plain sentences, no two alike', () => {
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
      const says = definitionOf(known, spec).some((text) => text.includes('由系统合计'));
      expect(says, spec.code).toBe(spec.parts !== null);
    }
  });
});

test('the topics row is defined too', () => {
  const [edition] = editions;
  expect(edition && definitionsOf(edition.id)?.rows[topicsRowOf(edition)?.code ?? '']).toContain('主题');
});
