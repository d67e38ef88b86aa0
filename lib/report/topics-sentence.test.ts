import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicsSentence } from './topics-sentence';

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
  {
    why: 'what is under no topic joins the topic 其他, which is named last and not as what it is mainly about',
    topics: [{ name: '其他', count: 1n }, land],
    received: 16n,
    is: '主要侧重征地、拆迁方面，其中征地、拆迁占比75.0%、其他占比25.0%。',
  },
  {
    why: 'nothing but 其他',
    topics: [{ name: '其他', count: 3n }],
    received: 3n,
    is: '主要侧重其他方面，占比100.0%。',
  },
  {
    why: 'more than was received is not hidden: the shares are of what is listed',
    topics: [land, environment],
    received: 7n,
    is: '主要侧重征地、拆迁、环保等几个方面，其中征地、拆迁占比85.7%、环保占比14.3%。',
  },
  { why: 'nothing was received', topics: [], received: 0n, is: '未收到政府信息公开申请。' },
  { why: 'received, but not said what for', topics: null, received: 3n, is: '' },
  { why: 'not filled in yet', topics: null, received: null, is: '' },
])('topicsSentence: $why', ({ topics, received, is }) => expect(topicsSentence(topics, received)).toBe(is));

test('the printed shares of any list add up to exactly 100.0', () => {
  const list = fc.array(fc.bigInt({ min: 0n, max: 99_999n }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(list, fc.bigInt({ min: 0n, max: 999_999n }), (counts, received) => {
      const topics = counts.map((count, at) => ({ name: `第${at}类`, count }));
      const printed = [...topicsSentence(topics, received).matchAll(/占比([\d.]+)%/g)];
      const tenths = printed.reduce((sum, [, share]) => sum + Math.round(Number(share) * 10), 0);
      expect(printed.length === 0 || tenths === 1000).toBe(true);
    }),
  );
});
