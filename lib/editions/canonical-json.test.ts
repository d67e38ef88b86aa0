import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json';

test.each([
  {
    why: 'keys sorted at every depth',
    value: { b: [{ d: 1, c: 2 }], a: null },
    is: '{"a":null,"b":[{"c":2,"d":1}]}',
  },
  { why: 'lists keep their order', value: ['b', 'a'], is: '["b","a"]' },
  {
    why: 'whole numbers beyond 2^53 as text',
    value: { n: 9007199254740993n },
    is: '{"n":"9007199254740993"}',
  },
  { why: 'times as ISO text', value: { at: new Date(0) }, is: '{"at":"1970-01-01T00:00:00.000Z"}' },
  { why: 'no value, no key', value: { a: undefined, b: 1 }, is: '{"b":1}' },
  {
    why: 'keys that look like numbers come first in every engine',
    value: { b: 1, 10: 1, 9: 1 },
    is: '{"9":1,"10":1,"b":1}',
  },
])('$why', ({ value, is }) => expect(canonicalJson(value)).toBe(is));
