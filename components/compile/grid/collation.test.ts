import { expect, test } from 'vitest';
import { compareNames, initialsOf } from './collation';

test.each([
  ['市教育局', 'sjyj'],
  ['财政局', 'czj'],
  ['大武口区', 'dwkq'],
  ['石嘴山市发展和改革委员会', 'szssfzhggwyh'],
  ['人力资源和社会保障局', 'rlzyhshbzj'],
  ['平罗县', 'plx'],
  ['惠农区', 'hnq'],
  ['住房城乡建设局', 'zfcxjsj'],
  ['自然资源局', 'zrzyj'],
  ['卫生健康委（第2办公室）', 'wsjkwd2bgs'],
])('initials of %s', (name, is) => expect(initialsOf(name)).toBe(is));

test('names go by their pinyin, numbers in them by size', () => {
  const names = ['第10中学', '统计局', '安监局', '第9中学', '财政局'];
  expect(names.toSorted(compareNames)).toEqual(['安监局', '财政局', '第9中学', '第10中学', '统计局']);
});
