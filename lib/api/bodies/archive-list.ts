import type { ComparedCell, YearFigure } from '@/lib/archive/compare-years';
import { toJson } from '@/lib/cells/parse';
import { permilleOf } from '@/lib/cells/percent-change';
import type { CellKind } from '@/lib/editions/types';
import { type ArchiveWords, archiveWords } from '@/lib/i18n/archive-words';
import type { Locale } from '@/lib/i18n/locale';
import type { ArchivedTable } from '@/lib/queries/archive-views';
import type { ArchiveComparison } from '@/lib/queries/read-archive-comparison';
import type { ListModel } from '@/lib/report/exports/list-xlsx';

type Value = string | number | null;
type Column = ListModel['columns'][number];

/** Years side by side as a sheet: every cell a row, each year its figure, what is to be said of it, and the change on the year before it. */
export function archiveList(view: ArchiveComparison, locale: Locale): ListModel {
  const words = archiveWords(locale);
  const { text } = words;
  const { tables, cells, elsewhere } = view;
  const unit = tables.at(-1)?.unit.name ?? '';
  const years = tables.map(({ year }) => year).join(text('separator'));
  const rows = (all: readonly ComparedCell[], partOf: (title: string) => string) =>
    all.map((each) => rowOf(each, partOf(each.spec.section.title), tables, words));
  return {
    sheet: text('export.sheet'),
    title: text('export.name', { unit, years }),
    about: [...tables.map((table) => sourceLine(table, words)), text('export.about')],
    columns: [
      { label: text('export.part'), width: 24 },
      { label: text('number'), width: 12 },
      { label: text('indicator'), width: 40 },
      { label: text('unit'), width: 8 },
      ...tables.flatMap((table, at) => yearColumns(table, tables[at - 1], words)),
      { label: text('export.code'), width: 12 },
    ],
    rows: [
      ...rows(cells, (title) => title),
      ...elsewhere.flatMap(({ edition, cells }) =>
        rows(cells, (title) => `${text('elsewhere.title', { edition: edition.id })} ${title}`),
      ),
    ],
  };
}

function sourceLine(table: ArchivedTable, { text, source }: ArchiveWords): string {
  const form = text('form', { edition: table.edition.id });
  return text('export.source', { year: String(table.year), source: source(table), form });
}

function yearColumns(
  { year }: ArchivedTable,
  before: ArchivedTable | undefined,
  { text }: ArchiveWords,
): Column[] {
  const number = (label: string): Column => ({ label, width: 14, digits: 'any' });
  const names = { year: String(year), before: String(before?.year) };
  const figure = [number(text('export.figure', names)), { label: text('export.mark', names), width: 30 }];
  if (!before) return figure;
  return [...figure, number(text('export.change', names)), number(text('export.percent', names))];
}

function rowOf(
  { spec, years }: ComparedCell,
  part: string,
  tables: readonly ArchivedTable[],
  words: ArchiveWords,
): Value[] {
  const { number, label, unit, code, kind } = spec;
  const values = years.flatMap((figure, at) => {
    const table = tables[at];
    const own = table ? [figureOf(kind, figure), words.mark(figure, table.edition) || null] : [];
    return at === 0 ? own : [...own, ...changeOf(kind, figure, words)];
  });
  return [part, number, label, unit, ...values, code];
}

function figureOf(kind: CellKind, figure: YearFigure): Value {
  return figure.kind === 'figure' ? toJson(kind, figure.value) : null;
}

/** The change and its percentage; where it may not be told because of the forms, that is said. */
function changeOf(kind: CellKind, figure: YearFigure, { text }: ArchiveWords): [Value, Value] {
  if (figure.kind !== 'figure') return [null, null];
  const { change } = figure;
  if (change.kind === 'nothing')
    return [change.why === 'notComparable' ? text('noChange.notComparable') : null, null];
  const permille = permilleOf(change.absolute, change.before);
  return [toJson(kind, change.absolute), permille === null ? null : Number(permille) / 10];
}
