import type { Return } from './figures';
import { returns2017 } from './figures';

/** A draft of 2017: these input cells are still blank. */
export type Draft = { status: 'draft'; blank: readonly string[] };
/** A return of 2017 that came back: these cells hold what was submitted, which is wrong. Money in 分. `said`: how that was explained, by rule. */
export type Returned = {
  status: 'returned';
  wrong: Readonly<Record<string, number>>;
  said?: Readonly<Record<string, string>>;
  reason: string;
};
/** Submitted, waiting for the office. */
export type Waiting = { status: 'submitted' };
export type Open = Draft | Returned | Waiting;

const finished = returns2017();
const right = (unit: string, cell: string) => finished.get(unit)?.figures[cell] ?? 0;
const channels = (unit: string) =>
  ['A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'].reduce((sum, cell) => sum + right(unit, cell), 0);
/** What 640200-02 counted twice when it moved a column of its website. */
const movedTwice = 57;

/**
 * What is not accepted yet in 2017. No cell is blank or wrong in two units, so each missing value follows from the
 * published total and the other 136; all 53 input cells are missing somewhere.
 */
export const open: Readonly<Record<string, Open>> = {
  '640200-02': {
    status: 'returned',
    wrong: {
      A1: channels('640200-02') + movedTwice,
      A1b: right('640200-02', 'A1b') + 1,
      A2_2: right('640200-02', 'A2_2') + movedTwice,
      C1_4: right('640200-02', 'C1_4') + 1,
    },
    reason:
      '主动公开政府信息数与五个渠道之和恰好相等，请按“不同渠道和方式公开相同信息计1条”去重后重报，网站栏目迁移重复发布的不计；制发规范性文件总数与发文目录不一致；信函申请数请与收文登记核对。',
  },
  '640200-07': { status: 'submitted' },
  '640200-13': { status: 'submitted' },
  '640200-25': { status: 'submitted' },
  '640200-33': { status: 'submitted' },
  '640200-29': { status: 'draft', blank: ['D', 'D1', 'D2', 'D3', 'F'] },
  '640200-34': {
    status: 'draft',
    blank: ['C3_4a', 'C3_4b', 'C3_4c', 'C3_4d', 'C3_4e', 'C3_4f', 'E', 'E1', 'E2', 'E3', 'G'],
  },
  '640200-35': { status: 'draft', blank: ['H2', 'I1', 'I2', 'I3'] },
  '640202-03': { status: 'submitted' },
  '640202-10': {
    status: 'returned',
    wrong: { C3_1: 0, C3_7: 2 },
    reason:
      '2件申请所涉征收土地公告已在区政府网站公开，应计入“属于已主动公开范围数”，不计入“告知作出更改补充数”。',
  },
  '640202-17': { status: 'draft', blank: ['B2_1', 'B2_1a', 'B2_3'] },
  '640202-21': { status: 'submitted' },
  '640202-51': { status: 'draft', blank: ['H1', 'H3_1', 'H3_2'] },
  '640205-09': { status: 'submitted' },
  '640205-16': { status: 'draft', blank: ['B1', 'B2_2', 'B2_2a', 'B2_4', 'B2_5'] },
  '640205-52': { status: 'submitted' },
  '640205-53': { status: 'draft', blank: ['A2_3', 'A2_4', 'A2_5'] },
  '640205-57': {
    status: 'returned',
    wrong: { A2_1: 6 },
    reason: '街道不编发政府公报，所填6条刊登在区政府公报，由区政府办公室计数，请核减。',
  },
  '640221-10': {
    status: 'draft',
    blank: ['C1_1', 'C1_2', 'C1_3', 'C2_1', 'C2_2', 'C3_2', 'C3_3', 'C3_5', 'C3_6', 'C3_8'],
  },
  '640221-15': { status: 'submitted' },
  '640221-58': { status: 'draft', blank: ['A1a'] },
  '640221-63': {
    status: 'returned',
    wrong: { H4: 1_000_000 * 3000 },
    said: { 'out-of-line:H4': '上年未单列政务公开印刷费用，本年按实际支出填报。' },
    reason: '专项经费的单位是万元，所填3000应为元，请按万元重填。',
  },
};

/** Accepted returns that had come back once: what their first version said, and why it was returned. */
export const corrected: Readonly<
  Record<string, { wrong: Readonly<Record<string, number>>; reason: string }>
> = {
  '640200-26': {
    wrong: { B2_3: right('640200-26', 'B2_3') * 10 },
    reason: '政策解读稿件发布数与网站“政策解读”栏目所列篇数不符，请核对。',
  },
  '640202-05': {
    wrong: { H3_2: right('640202-05', 'H3_2') + 6 },
    reason: '兼职人员数应为从事政府信息公开工作的人员，不是全局人数，请核对。',
  },
  '640221-19': {
    wrong: { A2_4: right('640221-19', 'A2_4') + 90 },
    reason: '政务微信公开政府信息数应按条计，不按推送次数计，请核对。',
  },
};

/** Cells of a return as they stand in the demo: null where still blank. */
export function standingCells(code: string, { figures }: Return): Record<string, number | null> {
  const state = open[code];
  if (state?.status === 'draft')
    return { ...figures, ...Object.fromEntries(state.blank.map((cell) => [cell, null])) };
  return state?.status === 'returned' ? { ...figures, ...state.wrong } : figures;
}

/** What a unit says about its figures of 2017 as they stand in the demo, right or wrong. */
export function saidBy(code: string): Readonly<Record<string, string>> {
  const state = open[code];
  return { ...explanations[code], ...(state?.status === 'returned' ? state.said : {}) };
}

/** Why a warning of 2017 is right as it stands: unit → rule → sentence. */
export const explanations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '640200-01': {
    'disclosed-within-channels':
      '公开查阅点和档案馆、图书馆移交目录中的880条信息未在五类渠道重复发布，只计入主动公开政府信息数。',
  },
  '640200-07': {
    'disclosed-within-channels':
      '本局网站2017年8月并入市政府网站群，并入前发布的1320条信息已计入主动公开政府信息数，网站后台只能统计并入后的发布量。',
  },
  '640200-12': {
    'disclosed-within-channels':
      '人才市场电子屏和触摸查询终端发布的800条招聘、社保信息计入主动公开政府信息数，各渠道数按后台日志统计，不含终端。',
  },
  '640200-13': {
    'closed-within-received':
      '2016年12月收到的1件征地信息公开申请结转至2017年1月按时办结，因此申请办结数比收到申请数多1件。',
  },
  '640202-21': {
    'disclosed-within-channels':
      '各市场监管所公示栏张贴的180条抽检、处罚信息计入主动公开政府信息数，未录入区政府网站，渠道数中没有。',
  },
  '640221-15': {
    'disclosed-within-channels':
      '到村张贴的130条惠农补贴公示计入主动公开政府信息数，乡镇代为张贴，本局渠道数中没有。',
  },
};
