import { expect, test } from 'vitest';
import { printedNumber, topicsSentence } from './wording';

const land = { name: '征地、拆迁', count: 12n };
const environment = { name: '环保', count: 2n };
const planning = { name: '规划', count: 1n };

test.each([
  {
    why: 'the published sentence, its shares put right',
    topics: [land, environment, planning],
    received: 15n,
    is: '主要侧重征地、拆迁、环保、规划等几个方面，其中征地、拆迁占比80.0%、环保占比13.3%、规划占比6.7%。',
  },
  { why: 'one topic has it all', topics: [land], received: 12n, is: '主要侧重征地、拆迁方面，占比100.0%。' },
  {
    why: 'requests under no topic are a share too',
    topics: [land],
    received: 16n,
    is: '主要侧重征地、拆迁方面，其中征地、拆迁占比75.0%、其他占比25.0%。',
  },
  {
    why: 'a topic of none is not named',
    topics: [land, { name: '规划', count: 0n }],
    received: 12n,
    is: '主要侧重征地、拆迁方面，占比100.0%。',
  },
  { why: 'nothing was received', topics: [], received: 0n, is: '未收到政府信息公开申请。' },
  { why: 'received, but not said what for', topics: null, received: 3n, is: '' },
  { why: 'not filled in yet', topics: null, received: null, is: '' },
])('topicsSentence: $why', ({ topics, received, is }) => expect(topicsSentence(topics, received)).toBe(is));

test.each([
  { why: 'a section', number: '四', above: undefined, is: { number: '四、', continues: false } },
  { why: 'full-width brackets', number: '(二)', above: '(一)', is: { number: '（二）', continues: false } },
  { why: 'a plain number gets its stop', number: '1', above: '(二)', is: { number: '1.', continues: false } },
  {
    why: 'a stop that is there stays one',
    number: '1.',
    above: '(三)',
    is: { number: '1.', continues: false },
  },
  { why: 'the first 其中', number: '其中', above: '4', is: { number: '其中：', continues: false } },
  { why: 'the second 其中', number: '其中', above: '其中', is: { number: '', continues: true } },
  { why: 'left empty under 其中', number: '', above: '其中', is: { number: '', continues: true } },
  {
    why: 'a form without numbers',
    number: undefined,
    above: undefined,
    is: { number: '', continues: false },
  },
])('printedNumber: $why', ({ number, above, is }) => expect(printedNumber(number, above)).toEqual(is));
