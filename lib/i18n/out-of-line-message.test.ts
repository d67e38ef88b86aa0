import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { outOfLine } from '@/lib/rules/out-of-line';
import type { Peers } from '@/lib/rules/past';
import { findingMessage } from './finding-message';

const e2014 = editionById('2014');
const e2021 = editionById('2021');

type Case = { edition?: typeof e2014; code: string; value: bigint; own: bigint[]; peers?: [bigint, bigint] };

function messages({ edition = e2014, code, value, own, peers }: Case): (string | undefined)[] {
  const range = peers && { low: peers[0], middle: peers[0], high: peers[1] };
  const others: Peers | null = range ? { kind: 'township', units: 46, cells: { [code]: range } } : null;
  const past = { own: own.map((each) => ({ [code]: each })), peers: others };
  const [finding] = outOfLine(edition, { [code]: value }, past);
  return ['zh-CN', 'en'].map((locale) => finding && findingMessage(finding, edition, locale));
}

test.each<{ why: string; of: Case; zh: string; en: string }>([
  {
    why: 'last year alone',
    of: { code: 'A2_2', value: 5600n, own: [56n] },
    zh: '政府网站公开政府信息数 5,600，上年 56，约为上年的 100 倍',
    en: '政府网站公开政府信息数 5,600: last year 56, now about 100 times that',
  },
  {
    why: 'several years',
    of: { code: 'A2_2', value: 5600n, own: [56n, 64n, 50n] },
    zh: '政府网站公开政府信息数 5,600，上年 56，约为上年的 100 倍；本单位近 3 年在 50 至 64 之间',
    en: '政府网站公开政府信息数 5,600: last year 56, now about 100 times that; between 50 and 64 in the last 3 years',
  },
  {
    why: 'the same every year, and similar units agree',
    of: { code: 'C1_4', value: 300n, own: [2n, 2n], peers: [0n, 12n] },
    zh: '信函申请数 300，上年 2，约为上年的 150 倍；本单位近 2 年均为 2；同类单位（46 个乡镇街道）上年多在 0 至 12 之间',
    en: '信函申请数 300: last year 2, now about 150 times that; 2 in each of the last 2 years; most of 46 townships had 0 to 12 last year',
  },
  {
    why: 'a new unit',
    of: { code: 'C1_4', value: 300n, own: [], peers: [0n, 0n] },
    zh: '信函申请数 300，同类单位（46 个乡镇街道）上年多为 0',
    en: '信函申请数 300: most of 46 townships had 0 last year',
  },
  {
    why: 'below ten times, with one decimal',
    of: { code: 'A1', value: 560n, own: [59n] },
    zh: '主动公开政府信息数 560，上年 59，约为上年的 9.5 倍',
    en: '主动公开政府信息数 560: last year 59, now about 9.5 times that',
  },
  {
    why: 'a fall',
    of: { code: 'A1', value: 56n, own: [560n] },
    zh: '主动公开政府信息数 56，上年 560，约为上年的 10%',
    en: '主动公开政府信息数 56: last year 560, now about 10% of that',
  },
  {
    why: 'a fall to hardly anything',
    of: { code: 'A1', value: 1n, own: [5600n] },
    zh: '主动公开政府信息数 1，上年 5,600，不足上年的 1%',
    en: '主动公开政府信息数 1: last year 5,600, now less than 1% of that',
  },
  {
    why: 'nothing has no ratio',
    of: { code: 'A1', value: 0n, own: [5600n] },
    zh: '主动公开政府信息数 0，上年 5,600',
    en: '主动公开政府信息数 0: last year 5,600',
  },
  {
    why: 'money in 万元',
    of: { code: 'H4', value: 3_000_000_000n, own: [250_000n] },
    zh: '政府信息公开专项经费 3,000万元，上年 0.25万元，约为上年的 12,000 倍',
    en: '政府信息公开专项经费 3,000万元: last year 0.25万元, now about 12,000 times that',
  },
  {
    why: 'a cell of a matrix by row and column',
    of: { edition: e2021, code: 'R1_c1', value: 1500n, own: [15n] },
    zh: '本年新收政府信息公开申请数量 · 自然人 1,500，上年 15，约为上年的 100 倍',
    en: '本年新收政府信息公开申请数量 · 自然人 1,500: last year 15, now about 100 times that',
  },
])('$why', ({ of, zh, en }) => expect(messages(of)).toEqual([zh, en]));
