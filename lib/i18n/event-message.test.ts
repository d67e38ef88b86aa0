import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { eventMessage, type SaidEvent } from './event-message';
import zh from './messages/zh-CN/history.json';

const edition = editionById('2014');
const event = (
  subject: string,
  action: string,
  detail: SaidEvent['detail'] = {},
  more: Partial<SaidEvent> = {},
) => ({
  subject,
  action,
  cells: 0,
  explained: 0,
  chapters: 0,
  topics: false,
  detail,
  ...more,
});

test.each<{ why: string; of: SaidEvent; zh: string; en: string }>([
  {
    why: 'all that one save wrote',
    of: event('return:1', 'save', {}, { cells: 12, topics: true, explained: 1 }),
    zh: '改了12格，改了申请公开的主要内容，写了1条情况说明',
    en: 'changed 12 cells, changed the main subjects, wrote 1 explanation',
  },
  {
    why: 'a step with its version and its cells',
    of: event('return:1', 'return', { version: 2, cells: ['A1', 'A1a', 'A1b'] }),
    zh: '退回第2版，指出3格',
    en: 'returned version 2, naming 3 cells',
  },
  {
    why: 'what came down from the area above',
    of: event('return:1', 'reopen', { version: 1, passedOnFrom: '640202' }),
    zh: '重新打开第1版，各格均可修改，由上级退回转来',
    en: 'reopened version 1; every cell may be changed, passed on from the area above',
  },
  {
    why: 'a note on a cell',
    of: event('return:1', 'comment', { cell: 'A1' }),
    zh: '就“主动公开政府信息数”留言',
    en: 'left a note on “主动公开政府信息数”',
  },
  {
    why: 'a note on the whole',
    of: event('return:1', 'comment', { cell: null }),
    zh: '就整份报表留言',
    en: 'left a note on the whole return',
  },
  {
    why: 'another due day',
    of: event('return:1', 'extendDue', { due: '2018-02-20', reason: 'x' }),
    zh: '将本单位的报送截止改为2月20日',
    en: 'moved this unit’s due day to 20 Feb',
  },
  {
    why: 'an extension taken back',
    of: event('return:1', 'extendDue', { due: null }),
    zh: '取消延期，恢复原定的报送截止',
    en: 'took back the extension; the year’s due day holds again',
  },
  {
    why: 'an adjustment with its sign',
    of: event('return:1', 'adjust', { cell: 'A1', amount: '-1204' }),
    zh: '对“主动公开政府信息数”作去重调整，−1,204',
    en: 'adjusted “主动公开政府信息数” for double counting by −1,204',
  },
  {
    why: 'an approval names what was approved',
    of: event('return:1', 'approveAdjustment', { cell: 'A1', amount: '-2', version: 3 }),
    zh: '复核对“主动公开政府信息数”的去重调整−2',
    en: 'approved the adjustment of “主动公开政府信息数” by −2',
  },
  {
    why: 'an adjustment taken back',
    of: event('return:1', 'unadjust', { cell: 'A1', amount: '-2' }),
    zh: '撤销对“主动公开政府信息数”的去重调整−2',
    en: 'took back the adjustment of “主动公开政府信息数” by −2',
  },
  {
    why: 'an older entry does not say which one',
    of: event('return:1', 'unadjust', { adjustment: 1 }),
    zh: '撤销一项去重调整',
    en: 'took back an adjustment',
  },
  {
    why: 'passing on names units, not cells',
    of: event('return:1', 'passOn', { cells: ['A1'], units: ['a', 'b'] }),
    zh: '将退回意见转至2个下级单位',
    en: 'passed the reasons on to 2 units below',
  },
  {
    why: 'a year',
    of: event('year:2017', 'closeYear'),
    zh: '截止2017年度，停止接收',
    en: 'closed the year 2017',
  },
  {
    why: 'an unknown act of a known subject',
    of: event('return:1', 'stamp'),
    zh: '办理“stamp”',
    en: 'did “stamp”',
  },
  { why: 'an unknown subject', of: event('moon', 'save'), zh: '办理“save”', en: 'did “save”' },
  {
    why: 'an act that is a word of the language itself',
    of: event('return:1', 'constructor'),
    zh: '办理“constructor”',
    en: 'did “constructor”',
  },
])('in words: $why', ({ of, zh: chinese, en }) => {
  expect(eventMessage(of, edition, 'zh-CN')).toBe(chinese);
  expect(eventMessage(of, edition, 'en')).toBe(en);
});

test('details of any shape are told without failing, and no placeholder is left', () => {
  const odd = [
    {},
    { version: {}, cell: 3, cells: 'A1', amount: 'x', due: 5 },
    { cell: 'Z9', units: null, name: [] },
  ];
  for (const key of Object.keys(zh.acts)) {
    const [subject = '', action = ''] = key.split('_');
    for (const detail of odd)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(eventMessage(event(`${subject}:1`, action, detail), edition, locale)).not.toMatch(
          /[{}]|undefined/,
        );
  }
});
