import { createHash } from 'node:crypto';
import { chance } from './chance';

type Values = Readonly<Record<string, number | null>>;

const problems = [
  '公开的及时性还不够，个别信息发布偏晚。下一步明确每类信息的发布时限，专人督促。',
  '公开内容以工作动态为主，群众关心的办事信息偏少。下一步梳理办事事项，增加流程和结果的公开。',
  '负责公开工作的同志多为兼职，业务不够熟练。下一步加强培训，固定人员和分工。',
];

/** What a unit's clerk wrote for the year, by chapter number; every figure in it is one of the table's. */
export function textsOf(unit: string, year: number, values: Values): Record<string, string> {
  const of = (code: string) => values[code] ?? 0;
  const staff = of('H3_1') + of('H3_2');
  const problem = problems[Math.floor(chance(`${unit} ${year} problem`) * problems.length)] ?? '';
  return {
    1: `　　${year}年，本单位按照政府信息公开工作要求，完善工作制度，规范公开程序。全年主动公开政府信息${of('A1')}条；从事政府信息公开工作人员${staff}人，其中专职${of('H3_1')}人。`,
    3: `　　${disclosed(of)}`,
    4: `　　${requested(of)}`,
    7: `　　${problem}`,
  };
}

const channels = [
  ['A2_1', '政府公报'],
  ['A2_2', '政府网站'],
  ['A2_3', '政务微博'],
  ['A2_4', '政务微信'],
  ['A2_5', '其他方式'],
] as const;

function disclosed(of: (code: string) => number): string {
  const used = channels.filter(([code]) => of(code) > 0).map(([code, name]) => `${name}${of(code)}条`);
  const by = used.length > 0 ? `按渠道分，${used.join('、')}。` : '';
  return `全年主动公开政府信息${of('A1')}条，其中规范性文件${of('A1a')}条。${by}`;
}

function requested(of: (code: string) => number): string {
  const received = of('C1_1') + of('C1_2') + of('C1_3') + of('C1_4');
  const closed = of('C2_1') + of('C2_2');
  if (received + closed === 0) return '全年未收到政府信息公开申请。';
  return `全年收到政府信息公开申请${received}件，办结${closed}件，其中按时办结${of('C2_1')}件。`;
}

/** As the log of a save tells a text. */
export function printOfText(text: string): { characters: number; sha256: string } {
  return { characters: [...text].length, sha256: createHash('sha256').update(text).digest('hex') };
}
