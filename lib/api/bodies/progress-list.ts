import { toJson } from '@/lib/cells/parse';
import { shareOf } from '@/lib/cells/share-of';
import { dayOf, formats } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { type ProgressWords, progressWords } from '@/lib/i18n/progress-words';
import { arranged } from '@/lib/progress/arrange';
import { countsOf, lastOf, lastTotal } from '@/lib/progress/counts';
import { type ProgressGroup, progressGroups } from '@/lib/progress/groups';
import { headlineAt } from '@/lib/progress/headline-at';
import type { Look } from '@/lib/progress/look';
import { isOverdue, type ProgressRow } from '@/lib/progress/row';
import type { Headline, ProgressView } from '@/lib/queries/progress-views';
import type { ListModel } from '@/lib/report/exports/list-xlsx';

type Context = {
  words: ProgressWords;
  locale: Locale;
  /** null for who may see no figures. */
  headline: Headline | null;
  at: number;
  total: bigint;
};
type Column = {
  name: ColumnName;
  width: number;
  digits?: number;
  value: (row: ProgressRow) => string | number | null;
};
type ColumnName = keyof typeof import('@/lib/i18n/messages/zh-CN/progress.json')['export']['columns'];

/** The list as it is looked at, as a sheet: title, when and for what it was made, counts, and a row a unit. */
export function progressList(view: ProgressView, look: Look, locale: Locale, now: Date): ListModel {
  const at = headlineAt(view, look);
  const headline = view.headlines[at] ?? null;
  const words = progressWords(locale);
  const context = { words, locale, headline, at, total: lastTotal(view.rows, at) };
  const { full, compare } = formats(locale);
  const groups = arranged(view.rows, look, { area: view.area.code, at, compare });
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group: words.group(group), row })));
  const columns = columnsOf(context);
  const { text } = words;
  return {
    sheet: text('export.sheet'),
    title: text('export.title', { area: view.area.name, year: view.year.year }),
    about: [
      text('export.about', { at: full(now), filter: filterText(view, look, words) }),
      text('export.counts', countsOf(rows.map(({ row }) => row))),
      ...(headline ? [text('export.shares', { cell: headline.label })] : []),
    ],
    columns: [
      { label: text('export.columns.group'), width: 22 },
      ...columns.map(({ name, width, digits }) => ({
        label: text(`export.columns.${name}`),
        width,
        ...(digits === undefined ? {} : { digits }),
      })),
    ],
    rows: rows.map(({ group, row }) => [group, ...columns.map(({ value }) => value(row))]),
  };
}

function columnsOf(context: Context): Column[] {
  const { words, locale, headline } = context;
  const { full, day } = formats(locale);
  return [
    { name: 'code', width: 13, value: ({ unit }) => unit.code },
    { name: 'unit', width: 30, value: ({ unit }) => unit.name },
    { name: 'status', width: 13, value: (row) => words.status(row) },
    { name: 'late', width: 14, value: (row) => lateText(row, words) },
    { name: 'filled', width: 8, digits: 0, value: ({ filled }) => filled },
    { name: 'of', width: 8, digits: 0, value: ({ of }) => of },
    { name: 'since', width: 24, value: ({ since }) => since && full(since) },
    { name: 'active', width: 24, value: ({ active }) => active && full(active) },
    {
      name: 'due',
      width: 18,
      value: ({ due, extended }) => (extended ? words.text('extendedTo', { day: day(due) }) : day(due)),
    },
    ...(headline ? figureColumns(headline, context) : []),
    { name: 'reminded', width: 16, value: ({ reminded }) => reminded && dayOf(reminded.at) },
  ];
}

function figureColumns({ kind }: Headline, { words, at, total }: Context): Column[] {
  const unknown = words.text('share.unknown');
  return [
    {
      name: 'last',
      width: 14,
      digits: kind === 'money' ? 6 : 0,
      value: (row) => toJson(kind, lastOf(row, at)) ?? unknown,
    },
    {
      name: 'share',
      width: 14,
      digits: 1,
      value: (row) => {
        const last = lastOf(row, at);
        return last === null ? unknown : shareOf(last, total);
      },
    },
  ];
}

function lateText(row: ProgressRow, { text }: ProgressWords): string | null {
  if (!row.late) return null;
  return text(isOverdue(row) ? 'lateBy' : 'sentLate', { days: row.lateBy });
}

function filterText(view: ProgressView, look: Look, words: ProgressWords): string {
  const group = progressGroups(view.rows, view.area.code).find(({ id }: ProgressGroup) => id === look.group);
  const filters = [
    look.status && words.standing(look.status),
    look.late ? words.text('filter.late') : null,
    group && words.group(group),
    look.text === '' ? null : `“${look.text}”`,
  ].filter((filter) => filter != null);
  if (filters.length === 0) return words.text('export.everything');
  return words.text('export.filtered', { filters: filters.join(words.text('export.and')) });
}
