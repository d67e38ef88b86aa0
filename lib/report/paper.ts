import type { ReportModel } from './model';

/** Signed by hand; the form of 2014 prints them, later ones leave it to the place. */
const signatures = ['单位负责人', '审核人', '填报人', '联系电话', '填报日期'];

export type PaperVersion = {
  number: number;
  /** As it is printed: 2018年2月6日09:12:30 */
  at: string;
  sha256: string;
};

/** The official table as one sheet for signature and stamp. Like the form itself it is printed in Chinese only. */
export type Paper = {
  table: ReportModel;
  /** 填报单位（盖章）：name, also where the form only says 填报单位. */
  filler: string;
  signatures: readonly string[];
  explanations: readonly { about: string; text: string }[];
  /** What the unit wrote for the report; the checksum is over it, too. */
  chapters: readonly { title: string; text: string }[];
  /** null: a draft. */
  version: PaperVersion | null;
  /** On every page, so that paper and system can be compared. */
  footing: string;
};

type Sheet = {
  table: ReportModel;
  /** What was found, in words, by rule; a rule that is broken in several columns is found several times. */
  findings: readonly { rule: string; message: string }[];
  /** By rule. */
  explanations: Readonly<Record<string, string>>;
  chapters: Paper['chapters'];
};

/** A submitted version on paper. */
export function versionOnPaper(sheet: Sheet, version: PaperVersion): Paper {
  const { number, at, sha256 } = version;
  return {
    ...onPaper(sheet),
    version,
    footing: `第${number}版　${at}提交　SHA-256 ${sha256}`,
  };
}

/** What is filled in so far; `at` is when it was printed. It has no number and no checksum to be compared with. */
export function draftOnPaper(sheet: Sheet, at: string): Paper {
  return { ...onPaper(sheet), version: null, footing: `草稿，未提交　${at}打印` };
}

function onPaper({ table, findings, explanations, chapters }: Sheet): Omit<Paper, 'version' | 'footing'> {
  const explained = findings.flatMap(({ rule, message }) => {
    const text = explanations[rule];
    return text ? [{ about: message, text }] : [];
  });
  return {
    table,
    filler: table.filler.replace(/^填报单位：/, '填报单位（盖章）：'),
    signatures: table.footer.length > 0 ? table.footer : signatures,
    explanations: explained,
    chapters: chapters.filter(({ text }) => text.trim() !== ''),
  };
}
