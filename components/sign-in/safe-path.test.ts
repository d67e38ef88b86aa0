import { expect, test } from 'vitest';
import { safePath } from './safe-path';

test.each([
  { why: 'nothing was asked for', asked: null, is: '/' },
  {
    why: 'a page of ours',
    asked: '/years/2017/returns/640200-02?x=1',
    is: '/years/2017/returns/640200-02?x=1',
  },
  { why: 'another site', asked: 'https://example.org/', is: '/' },
  { why: 'another site without its scheme', asked: '//example.org/', is: '/' },
  { why: 'browsers read a backslash as a slash', asked: '/\\example.org', is: '/' },
  { why: 'a backslash further on', asked: '/a\\..\\..\\b', is: '/' },
  { why: 'browsers drop a tab inside an address', asked: '/\t/example.org', is: '/' },
  { why: 'dots climb back to the root, then leave it', asked: '/..//example.org', is: '/' },
  { why: 'no endless way back to this page', asked: '/sign-in?next=/sign-in', is: '/' },
  { why: 'a file of the HTTP API is no page', asked: '/api/v1/years', is: '/' },
])('after signing in: $why', ({ asked, is }) => expect(safePath(asked)).toBe(is));
