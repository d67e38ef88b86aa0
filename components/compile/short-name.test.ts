import { expect, test } from 'vitest';
import { shortName } from './short-name';

test.each([
  { why: 'the area is understood', name: '石嘴山市公安局', is: '公安局' },
  { why: 'another area is not', name: '大武口区', is: '大武口区' },
  { why: 'a name is never empty', name: '石嘴山市', is: '石嘴山市' },
])('short name: $why', ({ name, is }) => expect(shortName(name, '石嘴山市')).toBe(is));
