import { createTranslator } from 'use-intl/core';
import { printGrouped } from '@/lib/cells/print';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import { columnName, rowName } from '@/lib/editions/names';
import type { CellCode, CellKind, Edition } from '@/lib/editions/types';
import { type Finding, printFinding, type Side } from '@/lib/rules/finding';
import en from './messages/en/findings.json';
import zh from './messages/zh-CN/findings.json';
import { outOfLineMessage } from './out-of-line-message';

const translators = {
  zh: createTranslator({ locale: 'zh-CN', messages: zh }),
  en: createTranslator({ locale: 'en', messages: en }),
};
type Context = { words: typeof translators.zh; edition: Edition; inColumn: boolean };
type Term = { code: CellCode; value: bigint; isLastYear: boolean; isSubtracted: boolean };

const said = new WeakMap<Edition, Map<string, string>>();
const mostSaid = 1000;

/**
 * What a finding says, with the numbers in it: `主要负责同志参加新闻发布会次数 3 大于 参加或举办新闻发布会总次数 2`.
 * Labels and notes are the official form's own in every locale; a locale that is not English gets Chinese. Said again
 * from memory, because most findings of a form are the same after the next key and the next save.
 */
export function findingMessage(finding: Finding, edition: Edition, locale: string): string {
  const memory = said.get(edition) ?? new Map<string, string>();
  said.set(edition, memory);
  const key = [locale, printFinding(finding)].join('|');
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= mostSaid) memory.clear();
  const message = inWords(finding, edition, locale);
  memory.set(key, message);
  return message;
}

function inWords(finding: Finding, edition: Edition, locale: string): string {
  if (finding.kind === 'outOfLine') return outOfLineMessage(finding, edition, locale);
  const words = locale.startsWith('en') ? translators.en : translators.zh;
  const context = { words, edition, inColumn: finding.column !== null };
  const bare = words(finding.kind, {
    left: printSide(finding.left, leftTerms(finding), context),
    right: printSide(finding.right, rightTerms(finding, edition), context),
    topics: topicsRowOf(edition)?.label ?? '',
  });
  const note = edition.rules.find((rule) => rule.id === finding.rule)?.note;
  const message = note ? words('withNote', { message: bare, note }) : bare;
  const column = edition.sections
    .flatMap((section) => (section.kind === 'matrix' ? section.columns : []))
    .find((each) => each.code === finding.column);
  return column ? words('inColumn', { column: columnName(edition, column), message }) : message;
}

function leftTerms({ left }: Finding): Term[] {
  return termsOf(left, () => ({ isLastYear: false, isSubtracted: false }));
}

/** In a stock rule last year's value comes first, what is added next, and last what is subtracted. */
function rightTerms({ kind, right, rule: id }: Finding, edition: Edition): Term[] {
  const rule = edition.rules.find((each) => each.id === id);
  const added = rule?.kind === 'stock' ? rule.plus.length : Number.POSITIVE_INFINITY;
  return termsOf(right, (at) => ({
    isLastYear: kind === 'equalsLastYear' || (kind === 'stock' && at === 0),
    isSubtracted: at > added,
  }));
}

function termsOf(
  side: Side | null,
  roleOf: (at: number) => Pick<Term, 'isLastYear' | 'isSubtracted'>,
): Term[] {
  return (side?.cells ?? []).map((code, at) => ({ code, value: side?.values[at] ?? 0n, ...roleOf(at) }));
}

function printSide(side: Side | null, terms: Term[], context: Context): string {
  const printed = terms.map((term, at) => {
    const sign = term.isSubtracted ? 'minus' : 'plus';
    return (at === 0 ? '' : context.words(sign)) + printTerm(term, context);
  });
  if (!side || terms.length === 1) return printed.join('');
  const total = printValue(kindOf(side.cells[0] ?? '', context), side.total, context);
  return context.words('sum', { terms: printed.join(''), total });
}

function printTerm({ code, value, isLastYear, isSubtracted }: Term, context: Context): string {
  const { words, edition, inColumn } = context;
  const printed = printValue(kindOf(code, context), isSubtracted ? -value : value, context);
  const cell = cellOf(edition, code);
  if (!cell) return words('topicsTerm', { label: topicsRowOf(edition)?.label ?? code, value: printed });
  const label = inColumn ? rowName(edition, cell.section, cell.row) : cell.label;
  return words(isLastYear ? 'lastYearTerm' : 'term', { label, value: printed });
}

/** The topics row, which is no cell, counts. */
function kindOf(code: CellCode, { edition }: Context): CellKind {
  return cellOf(edition, code)?.kind ?? 'count';
}

function printValue(kind: CellKind, value: bigint, { words }: Context): string {
  const printed = printGrouped(kind, value);
  return kind === 'money' ? words('money', { value: printed }) : printed;
}
