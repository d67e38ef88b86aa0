import type { Cells, Topic } from '@/lib/cells/cells';
import { printCell } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, CellKind, Edition, MatrixSection, Row, Section } from '@/lib/editions/types';
import { noOmissions, type Omissions } from '@/lib/rollup/omission';
import type { Adjustment } from '@/lib/rollup/sum';
import { omissionNotes } from './omission-notes';
import { topicsSentence } from './topics-sentence';
import { printedNumber } from './wording';

/** One value of the table; `text` is what is printed, '' where blank. Money in 分. */
export type ReportCell = {
  code: CellCode;
  kind: CellKind;
  value: bigint | null;
  text: string;
  /** Filled in by adding up. */
  computed: boolean;
};

export type ReportRow = {
  code: string;
  /** As printed before the label, such as （一） or 其中：. */
  number: string;
  /** Stands under the number of the row above, such as the second of several 其中. */
  continues: boolean;
  label: string;
  /** Depth of the indent. */
  level: number;
  unit: string;
  qualifier: string | null;
  /** Printed to the left of several rows, merged. */
  group: string | null;
  subject: string | null;
  /** One in a list, one per column in a matrix, none in a heading or a row of text. */
  cells: ReportCell[];
  /** What a row says that has no number: the topics. */
  sentence: string | null;
};

export type ReportColumn = { code: string; label: string; group: string | null };

export type ReportSection = {
  code: string;
  /** null where the section's only heading is its first row. */
  heading: string | null;
  title: string;
  note: string | null;
  /** null in a list. */
  columns: ReportColumn[] | null;
  rows: ReportRow[];
};

/** The official table of one unit and year, as every export format prints it. */
export type ReportModel = {
  edition: string;
  year: number;
  unitName: string;
  title: string;
  caption: string;
  /** 填报单位（盖章）：name. */
  filler: string;
  /** Headings of a list's columns: indicator, unit, value. */
  columns: readonly [string, string, string];
  sections: ReportSection[];
  topics: Topic[] | null;
  /** What stands under the table: adjustments, what it leaves out, then notes. */
  notes: string[];
  /** Labels of the signatures. */
  footer: string[];
  /** Of what the table was made from; null for a table that was not compiled. */
  fingerprint: string | null;
};

export type TableInput = {
  edition: Edition;
  year: number;
  unitName: string;
  /** Completed; blank and missing are the same. */
  cells: Cells;
  topics?: readonly Topic[] | null;
  adjustments?: readonly Pick<Adjustment, 'cell' | 'amount' | 'reason' | 'units'>[];
  omissions?: Omissions | undefined;
  notes?: readonly string[];
  fingerprint?: string | null;
};

/** Brings a table into the form that is printed. Checks nothing: what breaks a rule is printed as it is. */
export function tableModel(input: TableInput): ReportModel {
  const { edition, year, unitName, cells, topics = null } = input;
  return {
    edition: edition.id,
    year,
    unitName,
    title: edition.title,
    caption: (edition.caption ?? '（{year}年度）').replace('{year}', String(year)),
    filler: `${edition.filler ?? '填报单位'}：${unitName}`,
    columns: edition.columns,
    sections: edition.sections.map((section) => sectionOf(edition, section, cells, topics)),
    topics: topics && [...topics],
    notes: [
      ...adjustmentNotes(edition, input.adjustments ?? []),
      ...omissionNotes(input.omissions ?? noOmissions),
      ...(input.notes ?? []),
    ],
    footer: edition.footer.map(({ label }) => label),
    fingerprint: input.fingerprint ?? null,
  };
}

/** Every value of the table in reading order, with the row that it stands in. */
export function cellsIn(
  model: ReportModel,
): { section: ReportSection; row: ReportRow; column: ReportColumn | null; cell: ReportCell }[] {
  return model.sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      row.cells.map((cell, at) => ({ section, row, column: section.columns?.[at] ?? null, cell })),
    ),
  );
}

function sectionOf(
  edition: Edition,
  section: Section,
  cells: Cells,
  topics: readonly Topic[] | null,
): ReportSection {
  const isItsOwnHeading = section.rows[0]?.label === section.title;
  return {
    code: section.code,
    heading: isItsOwnHeading ? null : `${section.number}、${section.title}`,
    title: section.title,
    note: section.note ?? null,
    columns:
      section.kind === 'matrix'
        ? section.columns.map(({ code, label, group }) => ({ code, label, group: group ?? null }))
        : null,
    rows: section.rows.map((row, at) => ({
      code: row.code,
      ...printedNumber(row.number, section.rows[at - 1]?.number),
      label: row.label,
      level: row.level,
      unit: row.kind === 'heading' || row.kind === 'topics' ? '' : (row.unit ?? ''),
      qualifier: row.qualifier ?? null,
      group: row.group ?? null,
      subject: row.subject ?? null,
      cells: codesOf(section, row).map((code) => cellIn(edition, code, cells)),
      sentence: row.kind === 'topics' ? topicsSentence(topics, cells[row.topicsOf ?? ''] ?? null) : null,
    })),
  };
}

function codesOf(section: Section, row: Row): CellCode[] {
  if (row.kind === 'heading' || row.kind === 'topics') return [];
  return section.kind === 'list' ? [row.code] : columnCodes(section, row);
}

function columnCodes({ columns }: MatrixSection, row: Row): CellCode[] {
  return columns.map((column) => `${row.code}_${column.code}`);
}

function cellIn(edition: Edition, code: CellCode, cells: Cells): ReportCell {
  const spec = cellOf(edition, code);
  const [kind, value] = [spec?.kind ?? 'count', cells[code] ?? null];
  return {
    code,
    kind,
    value,
    text: printCell(kind, value),
    computed: spec !== undefined && spec.parts !== null,
  };
}

function adjustmentNotes(
  edition: Edition,
  adjustments: readonly Pick<Adjustment, 'cell' | 'amount' | 'reason' | 'units'>[],
): string[] {
  return adjustments.map(({ cell, amount, reason, units }) => {
    const spec = cellOf(edition, cell);
    const by = `${amount > 0n ? '+' : ''}${printCell(spec?.kind ?? 'count', amount).replace('-', '−')}${spec?.unit ?? ''}`;
    const among = units.length === 0 ? '' : `，涉及${units.length}家单位`;
    return `去重调整：${spec?.number ?? ''}${spec?.label ?? cell} ${by}（${reason}${among}）`;
  });
}
