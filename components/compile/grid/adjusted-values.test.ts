import { expect, test } from 'vitest';
import { cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { adjustedValues } from './adjusted-values';

const edition = editionById('2014');
const specs = cellsOf(edition);
const at = (values: readonly (bigint | null)[] | null, code: string) =>
  values?.[specs.findIndex((spec) => spec.code === code)];

test('an adjusted part also adjusts the total that it feeds', () => {
  const values = adjustedValues(edition, specs, [
    { cell: 'C1_1', amount: -2n },
    { cell: 'C1_2', amount: -1n },
  ]);
  expect([at(values, 'C1_1'), at(values, 'C1_2'), at(values, 'C1')]).toEqual([-2n, -1n, -3n]);
});

test('what is not adjusted stays blank', () => {
  expect(at(adjustedValues(edition, specs, [{ cell: 'A1', amount: 1n }]), 'A1a')).toBeNull();
});

test('no adjustments, no row', () => expect(adjustedValues(edition, specs, [])).toBeNull());
