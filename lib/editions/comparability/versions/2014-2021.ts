import type { Comparability, Said } from '../comparability';

const cases: Said = {
  'zh-CN':
    '2014年表式只计报告年度内被申请或被起诉的案件；2021年表式计年内审结和年末尚未审结的全部案件，往年收到的也在内。',
  en: 'The 2014 form counts cases brought within the year; the 2021 form counts all that were closed in it or were still pending, earlier ones too.',
};
const upheld: Said = {
  'zh-CN': '2021年表式的“结果维持”还包括驳回对方请求的，且往年收到的案件也在内。',
  en: 'On the 2021 form, "upheld" also covers claims that were dismissed, and cases from earlier years.',
};
const outcomes: Said = {
  'zh-CN': '2014年表式是当年案件的结果；2021年表式是年内审结案件的结果，往年收到的也在内，并另列尚未审结的。',
  en: 'The 2014 form splits the year’s own cases; the 2021 form splits what was closed in the year, earlier cases included, and lists pending ones apart.',
};
const lawsuits: Said = {
  'zh-CN': '2021年表式把诉讼分为“未经复议直接起诉”和“复议后起诉”，不计复议机关的案件，并含往年收到的案件。',
  en: 'The 2021 form splits lawsuits by whether a review came first, leaves out those of the reviewing office, and includes earlier cases.',
};

/**
 * The form of 2014 and that of 2021, which follows the regulation as revised in 2019. Where the forms' own words leave a doubt whether the
 * same is counted, it is not comparable.
 */
export const from2014To2021: Comparability = {
  older: '2014',
  newer: '2021',
  ties: [
    {
      kind: 'renamed',
      cells: ['C1', 'R1_c7'],
      note: {
        'zh-CN': '都计年内收到的申请件数；2014年表式按收到方式分项，2021年表式按申请人分列。',
        en: 'Both count the requests received within the year; the 2014 form splits them by way in, the 2021 form by applicant.',
      },
    },
    {
      kind: 'renamed',
      cells: ['C3_4a', 'R3_3_1_c7'],
      note: {
        'zh-CN': '都计以国家秘密为主要理由不公开的件数，2014年表式称“涉及国家秘密”。',
        en: 'Both count refusals whose main ground is a state secret, under a slightly different label.',
      },
    },
    {
      kind: 'renamed',
      cells: ['C3_4d', 'R3_3_3_c7'],
      note: {
        'zh-CN': '2021年表式的“三安全一稳定”即2014年表式所列的国家安全、公共安全、经济安全和社会稳定。',
        en: 'The 2021 form’s short label stands for what the 2014 form writes out: state, public and economic security, and social stability.',
      },
    },
    {
      kind: 'notComparable',
      older: ['A1a', 'A1b'],
      newer: ['P2_made'],
      reason: {
        'zh-CN': '2014年表式计规范性文件，未界定其范围；2021年表式只计行政规范性文件。',
        en: 'The 2014 form counts normative documents without delimiting them; the 2021 form counts administrative ones only.',
      },
    },
    {
      kind: 'notComparable',
      older: ['G'],
      newer: ['P8_fee'],
      reason: {
        'zh-CN': '2014年表式只计依申请公开信息的收费；2021年表式计全部行政事业性收费。',
        en: 'The 2014 form counts fees for answering requests only; the 2021 form counts every administrative fee.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_1', 'C3_2'],
      newer: ['R3_1_c7'],
      reason: {
        'zh-CN': '2014年表式把属于已主动公开范围的单列；2021年表式没有这一项，“予以公开”的范围不同。',
        en: 'The 2014 form lists what was already public apart; the 2021 form has no such line, so that "disclosed" covers something else.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_3'],
      newer: ['R3_2_c7'],
      reason: {
        'zh-CN': '2021年表式规定区分处理的只计这一情形；2014年表式没有这样规定。',
        en: 'The 2021 form lays down that what is partly disclosed is counted here only; the 2014 form does not.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_4b', 'C3_4c'],
      newer: ['R3_3_4_c7'],
      reason: {
        'zh-CN': '2014年表式按商业秘密、个人隐私分列；2021年表式计公开会损害第三方合法权益的，范围不同。',
        en: 'The 2014 form lists trade secrets and privacy; the 2021 form counts what would harm a third party, which is another scope.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_4e'],
      newer: ['R3_3_5_c7', 'R3_3_6_c7', 'R3_3_7_c7', 'R3_3_8_c7'],
      reason: {
        'zh-CN':
          '2021年表式不设“不是《条例》所指政府信息”，另按内部事务、过程性信息、执法案卷、行政查询分列。',
        en: 'The 2021 form drops "not government information" and lists internal matters, drafts, case files and look-ups instead.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_4f'],
      newer: ['R3_3_2_c7'],
      reason: {
        'zh-CN': '2014年表式计法律法规规定的其他各种情形；2021年表式只计法律、行政法规禁止公开的。',
        en: 'The 2014 form counts every other ground in law; the 2021 form only what laws and administrative regulations forbid.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_5', 'C3_6'],
      newer: ['R3_4_1_c7'],
      reason: {
        'zh-CN': '2014年表式分列不属于本机关公开和信息不存在；2021年表式改为本机关不掌握，范围不同。',
        en: 'The 2014 form lists "not ours to disclose" and "does not exist"; the 2021 form asks for "not held", which is another scope.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_7'],
      newer: ['R3_4_3_c7'],
      reason: {
        'zh-CN': '2014年表式计告知更改、补充的；2021年表式只计补正后内容仍不明确的。',
        en: 'The 2014 form counts requests sent back to be amended; the 2021 form only those still unclear after that.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C3_8'],
      newer: ['R3_5_1_c7'],
      reason: {
        'zh-CN': '2014年表式计告知通过其他途径办理的各类申请；2021年表式只计信访举报投诉类申请。',
        en: 'The 2014 form counts everything referred elsewhere; the 2021 form only petitions and complaints.',
      },
    },
    {
      kind: 'notComparable',
      older: ['C2', 'C3'],
      newer: ['R3_7_c7'],
      reason: {
        'zh-CN': '2014年表式把告知更改补充也计作答复和办结；2021年表式每件申请只计最终办理结果。',
        en: 'On the 2014 form, asking for an amendment counts as an answer; the 2021 form counts the final result of each request only.',
      },
    },
    { kind: 'notComparable', older: ['D'], newer: ['L1_t'], reason: cases },
    { kind: 'notComparable', older: ['D1'], newer: ['L1_m'], reason: upheld },
    { kind: 'notComparable', older: ['D2'], newer: ['L1_k'], reason: outcomes },
    { kind: 'notComparable', older: ['D3'], newer: ['L1_o'], reason: outcomes },
    { kind: 'notComparable', older: ['E'], newer: ['L2_t', 'L3_t'], reason: lawsuits },
    { kind: 'notComparable', older: ['E1'], newer: ['L2_m', 'L3_m'], reason: lawsuits },
    { kind: 'notComparable', older: ['E2'], newer: ['L2_k', 'L3_k'], reason: lawsuits },
    { kind: 'notComparable', older: ['E3'], newer: ['L2_o', 'L3_o'], reason: lawsuits },
  ],
  alone: [
    {
      in: '2014',
      cells: ['A1', 'A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'],
      reason: {
        'zh-CN': '2021年表式不再统计主动公开信息的条数和渠道。',
        en: 'The 2021 form no longer counts items disclosed, nor through which channel.',
      },
    },
    {
      in: '2014',
      cells: ['B1', 'B2_1', 'B2_1a', 'B2_2', 'B2_2a', 'B2_3', 'B2_4', 'B2_5'],
      reason: {
        'zh-CN': '2021年表式不再统计回应解读情况。',
        en: 'The 2021 form no longer counts responses and explanations.',
      },
    },
    {
      in: '2014',
      cells: ['C1_1', 'C1_2', 'C1_3', 'C1_4'],
      reason: {
        'zh-CN': '2021年表式不按收到方式统计申请。',
        en: 'The 2021 form does not split requests by the way in which they came.',
      },
    },
    {
      in: '2014',
      cells: ['C2_1', 'C2_2'],
      reason: {
        'zh-CN': '2021年表式不区分按时办结和延期办结。',
        en: 'The 2021 form does not tell requests closed in time from those that were extended.',
      },
    },
    {
      in: '2014',
      cells: ['C3_4'],
      reason: {
        'zh-CN': '2021年表式的“不予公开”只列分项，没有合计，分项的范围也不同。',
        en: 'The 2021 form lists refusals by ground without a total, and the grounds are others.',
      },
    },
    {
      in: '2014',
      cells: ['F'],
      reason: {
        'zh-CN': '2021年表式不统计举报投诉。',
        en: 'The 2021 form does not count complaints.',
      },
    },
    {
      in: '2014',
      cells: ['H1', 'H2', 'H3', 'H3_1', 'H3_2', 'H4', 'I1', 'I2', 'I3'],
      reason: {
        'zh-CN': '2021年表式不再统计机构、人员、经费、会议和培训。',
        en: 'The 2021 form no longer counts offices, staff, funds, meetings and training.',
      },
    },
    {
      in: '2021',
      cells: ['P1_made', 'P1_rep', 'P1_valid'],
      reason: { 'zh-CN': '2014年表式不统计规章。', en: 'The 2014 form does not count rules (规章).' },
    },
    {
      in: '2021',
      cells: ['P2_rep', 'P2_valid'],
      reason: {
        'zh-CN': '2014年表式不统计规范性文件的废止件数和现行有效件数。',
        en: 'The 2014 form does not count normative documents abolished or in force.',
      },
    },
    {
      in: '2021',
      cells: ['P5_lic', 'P6_pun', 'P6_coe'],
      reason: {
        'zh-CN': '2014年表式不统计行政许可、行政处罚和行政强制。',
        en: 'The 2014 form does not count licences, penalties and coercive measures.',
      },
    },
    {
      in: '2021',
      section: 'T3',
      columns: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
      reason: {
        'zh-CN': '2014年表式不按申请人类别统计。',
        en: 'The 2014 form does not split requests by kind of applicant.',
      },
    },
    {
      in: '2021',
      cells: ['R2_c7', 'R4_c7'],
      reason: {
        'zh-CN': '2014年表式不统计申请的结转。',
        en: 'The 2014 form does not count requests carried over.',
      },
    },
    {
      in: '2021',
      cells: [
        'R3_4_2_c7',
        'R3_5_2_c7',
        'R3_5_3_c7',
        'R3_5_4_c7',
        'R3_5_5_c7',
        'R3_6_1_c7',
        'R3_6_2_c7',
        'R3_6_3_c7',
      ],
      reason: {
        'zh-CN': '2014年表式没有这一种办理结果。',
        en: 'The 2014 form does not know this result.',
      },
    },
    {
      in: '2021',
      cells: ['L1_p', 'L2_p', 'L3_p'],
      reason: {
        'zh-CN': '2014年表式不统计尚未审结的案件。',
        en: 'The 2014 form does not count pending cases.',
      },
    },
  ],
};
