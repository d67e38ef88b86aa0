import { expect, test } from 'vitest';
import { placedAt, wayFrom } from './way';

test.each([
  { why: 'nothing opened', query: '', is: [] },
  { why: 'one level', query: 'way=640202', is: ['640202'] },
  { why: 'level below level', query: 'cell=A1&way=640202%2F640202-51', is: ['640202', '640202-51'] },
  { why: 'stray separators', query: 'way=%2F640202%2F', is: ['640202'] },
])('the way in the address: $why', ({ query, is }) =>
  expect(wayFrom(new URLSearchParams(query))).toEqual(is),
);

test.each([
  { why: 'what others keep stays', query: 'view=grid', cell: 'A1', way: [], is: '/c?view=grid&cell=A1' },
  { why: 'a way is of a cell', query: 'cell=A1', cell: null, way: ['u'], is: '/c' },
  { why: 'the way of another cell goes', query: 'cell=A1&way=u', cell: 'A2', way: [], is: '/c?cell=A2' },
  { why: 'down', query: 'cell=A1', cell: 'A1', way: ['u', 'v'], is: '/c?cell=A1&way=u%2Fv' },
])('the address of a place: $why', ({ query, cell, way, is }) => {
  const address = placedAt('/c', query, { cell, way });
  expect(address).toBe(is);
  if (cell) expect(wayFrom(new URLSearchParams(address.split('?')[1]))).toEqual(way);
});
