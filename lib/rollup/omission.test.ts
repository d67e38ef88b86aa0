import { expect, test } from 'vitest';
import { carriedUp, inOrder, isOmissionReason } from './omission';

test.each([
  { reason: '', is: false },
  { reason: '  未报 ', is: false },
  { reason: '未报送', is: true },
  { reason: 'none', is: false },
  { reason: 'moved', is: true },
])('$reason says enough: $is', ({ reason, is }) => expect(isOmissionReason(reason)).toBe(is));

test('each level above says through whom it comes', () => {
  const town = { unit: 'town', name: '西镇', reason: '机构撤并' };
  const county = carriedUp({ area: 'county', name: '甲县' }, { own: [town], below: [] });
  expect(county).toEqual([{ ...town, way: [{ area: 'county', name: '甲县' }] }]);
  const city = carriedUp({ area: 'city', name: '测试市' }, { own: [], below: county });
  expect(city[0]?.way.map(({ area }) => area)).toEqual(['city', 'county']);
});

test('the order is that of the codes', () => {
  const named = (unit: string) => ({ unit, name: unit, reason: '机构撤并' });
  const below = (area: string, unit: string) => ({ ...named(unit), way: [{ area, name: area }] });
  const sorted = inOrder({ own: [named('b'), named('a')], below: [below('b', 'x'), below('a', 'y')] });
  expect(sorted.own.map(({ unit }) => unit)).toEqual(['a', 'b']);
  expect(sorted.below.map(({ unit }) => unit)).toEqual(['y', 'x']);
});
