import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { lookFrom } from './address';
import { knownLook, unreadIn } from './known-look';
import { queryOf } from './query';

const facts = { edition: editionById('2014'), units: new Set(['640202']), groups: ['7'] };

test.each([
  { query: 'view=grid&sort=-A1&unit=640202&open=640202&only=departments&shut=7&groups=7&by=own', not: [] },
  { query: 'view=table&basis=accepted&density=normal&elsewhere=1', not: [] },
  { query: 'sort=-Z9', not: ['sort=-Z9'] },
  { query: 'basis=drafts&view=grid', not: ['basis=drafts'] },
  { query: 'where=A1:ge:12a', not: ['where=A1:ge:12a'] },
  { query: 'where=A1:ge:2.5', not: ['where=A1:ge:2.5'] },
  { query: 'where=G:ge:2.5', not: [] },
  { query: 'unit=110000&open=110000', not: ['unit=110000', 'open=110000'] },
  { query: 'groups=7,8', not: ['groups=7,8'] },
  { query: 'cell=A1&cell=A1a', not: ['cell=A1,A1a'] },
  { query: 'section=A,Q&cell=Q1', not: ['section=A,Q', 'cell=Q1'] },
  { query: 'block=640202:A1,total:unit&ledger=open,removed', not: [] },
  { query: 'block=640202:A1', not: ['block=640202:A1'] },
  { query: 'block=110000:A1,total:A1', not: ['block=110000:A1,total:A1'] },
  { query: 'block=640202:Z9,total:A1', not: ['block=640202:Z9,total:A1'] },
  { query: 'ledger=open,all', not: ['ledger=open,all'] },
  { query: 'hide=rows,everything', not: ['hide=rows,everything'] },
])('of $query it cannot read $not', ({ query, not }) => {
  const params = new URLSearchParams(query);
  const look = knownLook(lookFrom(queryOf(params)), facts);
  expect(unreadIn(params, look)).toEqual(not);
});
