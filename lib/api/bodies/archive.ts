import type { z } from '@hono/zod-openapi';
import type { Change, ComparedCell, YearFigure } from '@/lib/archive/compare-years';
import { missingBetween } from '@/lib/archive/gaps';
import { toJson } from '@/lib/cells/parse';
import { permilleOf } from '@/lib/cells/percent-change';
import type { CellKind } from '@/lib/editions/types';
import type { Locale } from '@/lib/i18n/locale';
import type { ArchivedReturn, ArchivedTable, ArchiveYear } from '@/lib/queries/archive-views';
import type { ArchiveComparison } from '@/lib/queries/read-archive-comparison';
import type * as schemas from '../schemas/archive';

type Compared = z.infer<typeof schemas.compareBody>;
type Listed = z.infer<typeof schemas.archiveBody>['years'][number];

export function archiveYearBody({ view, area, publications, units, figures }: ArchiveYear): Listed {
  const { year, edition, state } = view;
  return {
    ...{ year, edition, state, area, units },
    published: publications.length > 1 ? 'corrected' : publications.length === 1 ? 'published' : 'none',
    publications: publications.map((each) => ({ ...each, at: each.at.toISOString() })),
    figures: figures.map(({ kind, value, ...figure }) => ({ ...figure, value: toJson(kind, value) })),
  };
}

/** At least one year. */
export function unitArchiveBody(returns: readonly ArchivedReturn[]): z.infer<typeof schemas.unitArchiveBody> {
  const [latest] = returns;
  return {
    unit: latest?.unit.code ?? '',
    name: latest?.unit.name ?? '',
    years: returns.map(({ view, unit, kind, status, acceptedVersion, versions, publications }) => ({
      ...{ year: view.year, edition: view.edition, name: unit.name, kind, status, acceptedVersion },
      versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })),
      publications,
    })),
  };
}

export function compareBody(view: ArchiveComparison, locale: Locale): Compared {
  const { tables, edition, known } = view;
  const years = tables.map(({ year }) => year);
  const cells = (all: readonly ComparedCell[]) => all.map((each) => cellBody(each, locale));
  const unit = tables.at(-1)?.unit;
  return {
    unit: unit?.code ?? '',
    name: unit?.name ?? '',
    edition: edition.id,
    years: tables.map(tableBody),
    known,
    missing: missingBetween(years),
    cells: cells(view.cells),
    elsewhere: view.elsewhere.map((other) => ({ edition: other.edition.id, cells: cells(other.cells) })),
  };
}

function tableBody({ year, edition, unit, kind, status, source }: ArchivedTable): Compared['years'][number] {
  const told = source?.kind === 'published' ? { ...source, at: source.at.toISOString() } : source;
  return { year, edition: edition.id, name: unit.name, kind, status, source: told };
}

function cellBody({ spec, years }: ComparedCell, locale: Locale): Compared['cells'][number] {
  const { code, number, label, unit, kind } = spec;
  return { code, number, label, unit, years: years.map((figure) => figureBody(kind, figure, locale)) };
}

function figureBody(
  kind: CellKind,
  figure: YearFigure,
  locale: Locale,
): Compared['cells'][number]['years'][number] {
  if (figure.kind === 'noTable') return { state: 'noTable' };
  if (figure.kind === 'alone') return { state: 'alone', reason: figure.reason[locale] };
  if (figure.kind === 'notComparable')
    return { state: 'notComparable', reason: figure.reason[locale], near: [...figure.near] };
  return {
    state: 'figure',
    cell: figure.code,
    value: toJson(kind, figure.value),
    renamed: figure.note?.[locale] ?? null,
    ...changeBody(kind, figure.change),
  };
}

function changeBody(kind: CellKind, change: Change) {
  if (change.kind === 'nothing') return { change: null, noChange: change.why };
  const permille = permilleOf(change.absolute, change.before);
  return {
    change: {
      absolute: toJson(kind, change.absolute) ?? 0,
      percent: permille === null ? null : Number(permille) / 10,
    },
    noChange: null,
  };
}
