import { createTranslator } from 'use-intl/core';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Refusal, RefusedCell } from '@/lib/refusal';
import enRefusals from './messages/en/refusals.json';
import enStatus from './messages/en/status.json';
import zhRefusals from './messages/zh-CN/refusals.json';
import zhStatus from './messages/zh-CN/status.json';

const words = {
  zh: { refusals: zhRefusals, status: zhStatus },
  en: { refusals: enRefusals, status: enStatus },
};
type Words = typeof words.zh;
type Values = Record<string, string | number>;

/** Listed by name; more are only counted. */
const listed = 5;

/**
 * What a refusal says: a title, and what is wrong, where, and what to do. Cells are named by their labels if the edition
 * is given, else by code. A detail that needs a value that the refusal does not carry falls back to its general wording.
 */
export function refusalMessage(
  refusal: Pick<Refusal, 'code' | 'params' | 'cells' | 'findings'>,
  locale: string,
  edition?: Edition,
): { title: string; detail: string } {
  const isEnglish = locale.startsWith('en');
  const chosen = isEnglish ? words.en : words.zh;
  const one: { title: string; detail: string; without?: string } = chosen.refusals[refusal.code];
  const values = {
    ...translated(refusal.params, chosen),
    ...fromFindings(refusal),
    ...fromCells(refusal, chosen, edition),
  };
  const detail = format(one.detail, values, isEnglish) ?? one.without ?? one.title;
  return { title: one.title, detail };
}

/** The text with its values; null if it needs one that is not there. */
function format(text: string, values: Values, isEnglish: boolean): string | null {
  let isIncomplete = false;
  const onError = () => {
    isIncomplete = true;
  };
  const translate = createTranslator({ locale: isEnglish ? 'en' : 'zh-CN', messages: { text }, onError });
  const formatted = translate('text', values);
  return isIncomplete ? null : formatted;
}

/** Statuses, actions and the like arrive by their code and are printed by their name. */
function translated(params: Values, { status: names }: Words): Values {
  const known: Record<string, Record<string, string>> = {
    status: {
      draft: names.draft,
      submitted: names.submitted,
      returned: names.returned,
      accepted: names.accepted,
    },
    action: names.action,
    yearState: names.year,
  };
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, known[name]?.[value] ?? value]),
  );
}

function fromFindings({ findings }: Pick<Refusal, 'findings'>): Values {
  if (!findings) return {};
  const unexplained = new Set(findings.filter((each) => each.explainable).map((each) => each.rule)).size;
  return { errors: findings.filter((each) => !each.explainable).length, unexplained };
}

function fromCells({ cells }: Pick<Refusal, 'cells'>, chosen: Words, edition?: Edition): Values {
  if (!cells || cells.length === 0) return {};
  const { list } = chosen.refusals;
  const names = cells.slice(0, listed).map((cell) => nameOf(cell, chosen, edition));
  const first = names.join(list.separator);
  const count = cells.length;
  if (count <= listed) return { count, cells: first };
  return { count, cells: list.more.replace('{listed}', first).replace('{count}', String(count)) };
}

function nameOf({ code, unreadable }: RefusedCell, { refusals, status }: Words, edition?: Edition): string {
  const topics = edition && topicsRowOf(edition);
  const label = (edition && cellOf(edition, code)?.label) ?? (topics?.code === code ? topics.label : code);
  const reasons: Record<string, string> = status.unreadable;
  const reason = typeof unreadable === 'string' ? reasons[unreadable] : undefined;
  if (!reason) return label;
  return refusals.list.cellWithReason.replace('{label}', label).replace('{reason}', reason);
}
