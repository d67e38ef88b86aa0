import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { tones } from './derive';
import { lastCellOf, sectionOf, shownAt } from './finding-places';
import { opened, zeros } from './testing-store';
import { toneCounts } from './tone-counts';

const edition = editionById('2014');
const codes = ['A1', 'A1a', 'A1b', 'A2_2', 'B1', 'B2_1a', 'C1_4', 'C2_1', 'D', 'E', 'I2'];

test('the sections count exactly what the list of findings holds and what keeps the return from being sent', () => {
  const values = fc.tuple(...codes.map(() => fc.constantFrom(0n, 1n, 3n, 900n)));
  fc.assert(
    fc.property(values, fc.boolean(), (typed, isExplained) => {
      const cells = { ...zeros(), ...Object.fromEntries(codes.map((code, at) => [code, typed[at] ?? 0n])) };
      const lastYear = zeros();
      const store = opened({ cells, lastYear, earlier: [{ year: 2016, cells: lastYear }] });
      const [first] = store.form.standing.filter(({ explainable }) => explainable);
      if (isExplained && first) store.explain(first.rule, '属实');
      const { form } = store;
      const bySection = edition.sections.map((section) => toneCounts(edition, section, form));
      const total = (tone: (typeof tones)[number]) =>
        bySection.reduce((sum, counts) => sum + counts[tone], 0);
      expect(tones.reduce((sum, tone) => sum + total(tone), 0)).toBe(form.findings.length);
      expect(total('error') + total('warning')).toBe(form.standing.length);
      for (const one of form.findings)
        expect(sectionOf(edition, lastCellOf(edition, one)), 'its line stands where it is counted').toBe(
          sectionOf(edition, shownAt(one)),
        );
    }),
    { numRuns: 60 },
  );
});
