/** One version of the official form, as data. Frozen once a year uses it. */
export type EditionId = string;
/** A list section's cell has the code of its row; a matrix section's `row_column`, as in `R3_3_1_c1`. */
export type CellCode = string;
/** `count`: whole numbers ≥ 0. `money`: 万元, held in whole 分 (1万元 = 1,000,000分). */
export type CellKind = 'count' | 'money';
export type Severity = 'error' | 'warning' | 'hint';

export type Row = {
  code: string;
  /** As the official form prints it: (一), 1, 其中. */
  number?: string;
  label: string;
  level: number;
  kind: CellKind | 'heading' | 'topics';
  unit?: string;
  /** Printed in small type behind the label. */
  qualifier?: string;
  note?: string;
  /** Printed to the left of several rows, merged. */
  group?: string;
  /** Printed between group and label, merged. */
  subject?: string;
  /** The form defines this row as the sum of these rows; computed, never typed. */
  sumOf?: readonly string[];
  /** A topics row: the cell whose number the topics divide up. */
  topicsOf?: string;
};

export type Column = { code: string; label: string; group?: string; sumOf?: readonly string[] };

export type ListSection = {
  kind: 'list';
  code: string;
  number: string;
  title: string;
  note?: string;
  rows: readonly Row[];
};
export type MatrixSection = {
  kind: 'matrix';
  code: string;
  number: string;
  title: string;
  note?: string;
  columns: readonly Column[];
  rows: readonly Row[];
};
export type Section = ListSection | MatrixSection;

type RuleBase = { id: string; severity: Severity; note?: string };
/** `left` and `right` are summed; with `eachColumn` they name rows of a matrix and the rule holds in each of its columns. */
export type ComparisonRule = RuleBase & {
  kind: 'equal' | 'atMost' | 'notEqual' | 'equalsLastYear';
  left: readonly string[];
  right: readonly string[];
  eachColumn?: readonly string[];
  /** An error that may stand if it is explained. */
  explainable?: boolean;
};
/** Last year's `previous` plus `plus` minus `minus` should be `left`. */
export type StockRule = RuleBase & {
  kind: 'stock';
  left: string;
  previous: string;
  plus: readonly string[];
  minus: readonly string[];
};
export type Rule = ComparisonRule | StockRule;

export type Edition = {
  id: EditionId;
  title: string;
  /** Printed under the title; `{year}` is replaced. */
  caption?: string;
  /** Label before the unit's name on the printed form. */
  filler?: string;
  /** Years it applies to, both included; null: until further notice. */
  years: readonly [number, number | null];
  /** The official document that it was copied from. */
  source: string;
  /** Headings of the printed table's columns, in list sections. */
  columns: readonly [string, string, string];
  chapters: readonly { title: string; note?: string }[];
  sections: readonly Section[];
  rules: readonly Rule[];
  footer: readonly { code: string; label: string }[];
};
