import type { z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { cellOf, cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import type { Locale } from '@/lib/i18n/locale';
import type { Grid, RollupCell } from '@/lib/queries/opened-views';
import type { BlameView } from '@/lib/queries/read-blame';
import type { Rollup } from '@/lib/queries/views';
import type { Adjustment } from '@/lib/rollup/sum';
import type * as schemas from '../schemas/rollup';
import { cellsBody, topicsBody } from './cells';
import { findingBody } from './finding';

export function adjustmentBody(edition: Edition, adjustment: Adjustment): z.infer<typeof schemas.adjustment> {
  const { id, cell, amount, reason, units, by, at, approved } = adjustment;
  const kind = cellOf(edition, cell)?.kind ?? 'count';
  return {
    id,
    cell,
    amount: toJson(kind, amount) ?? 0,
    reason,
    units,
    by,
    at: at.toISOString(),
    approved: approved && { by: approved.by, at: approved.at.toISOString() },
  };
}

export function rollupBody(
  { named, omissions, ...view }: Rollup,
  locale: Locale,
): z.infer<typeof schemas.rollupBody> {
  const edition = editionById(view.edition);
  const { children: _, ...answer } = view;
  return {
    ...answer,
    omissions: named.map(({ at, ...omission }) => ({ ...omission, at: at.toISOString() })),
    omissionsBelow: omissions.below.map(({ way, ...omission }) => ({ ...omission, way: [...way] })),
    year: view.year.year,
    area: view.area.code,
    name: view.area.name,
    cells: cellsBody(edition, view.cells),
    lastYear: view.lastYear && cellsBody(edition, view.lastYear),
    spread: spreadsBody(edition, view.spread),
    missing: view.missing.map((unit) => unit.code),
    findings: view.findings.map((finding) => findingBody(finding, edition, locale)),
    adjustments: view.adjustments.map((each) => adjustmentBody(edition, each)),
    topics: topicsBody(view.topics),
  };
}

function spreadsBody(
  edition: Edition,
  spreads: Rollup['spread'],
): z.infer<typeof schemas.rollupBody>['spread'] {
  return Object.fromEntries(
    cellsOf(edition).flatMap(({ code, kind }) => {
      const spread = spreads[code];
      if (!spread) return [];
      const print = (value: bigint | null) => toJson(kind, value);
      const { lower, median, upper, highest } = spread;
      const figures = { lower: print(lower), median: print(median), upper: print(upper) };
      const top = highest && { ...highest, value: print(highest.value) ?? 0 };
      return [[code, { ...spread, ...figures, highest: top }]];
    }),
  );
}

export function rollupCellBody(edition: Edition, view: RollupCell): z.infer<typeof schemas.rollupCellBody> {
  const kind = cellOf(edition, view.code)?.kind ?? 'count';
  const { rows, ...sum } = view.sum;
  return {
    ...view,
    area: view.area.code,
    total: toJson(kind, view.total),
    parts: view.parts.map((part) => ({ ...part, value: toJson(kind, part.value) })),
    units: view.units.map((part) => ({
      ...part,
      unit: part.unit.code,
      name: part.unit.name,
      value: toJson(kind, part.value),
      at: part.at?.toISOString() ?? null,
    })),
    adjustments: view.adjustments.map((each) => adjustmentBody(edition, each)),
    sum: {
      units: toJson(kind, sum.units),
      rows,
      adjustments: toJson(kind, sum.adjustments) ?? 0,
      rest: toJson(kind, sum.rest) ?? 0,
    },
    way: view.way.map(({ unit, version, value }) => ({
      unit: unit.code,
      name: unit.name,
      version,
      value: toJson(kind, value),
    })),
  };
}

export function gridBody(view: Grid): z.infer<typeof schemas.gridBody> {
  const edition = editionById(view.edition);
  const specs = cellsOf(edition);
  return {
    ...view,
    year: view.year.year,
    area: view.area.code,
    codes: specs.map((spec) => spec.code),
    cells: cellsBody(edition, view.cells),
    lastYear: view.lastYear && cellsBody(edition, view.lastYear),
    adjustments: view.adjustments.map((each) => adjustmentBody(edition, each)),
    rows: view.rows.map((row) => ({
      ...row,
      values: specs.map(({ kind }, at) => toJson(kind, row.values[at] ?? null)),
    })),
  };
}

export function blameBody(view: BlameView, locale: Locale): z.infer<typeof schemas.blameBody> {
  const edition = editionById(view.edition);
  const kind = cellOf(edition, view.finding.cells[0] ?? '')?.kind ?? 'count';
  const signed = (value: bigint) => (value < 0n ? -(toJson(kind, -value) ?? 0) : (toJson(kind, value) ?? 0));
  return {
    finding: findingBody(view.finding, edition, locale),
    kind,
    difference: signed(view.difference),
    units: view.units.map((each) => ({ ...each, difference: signed(each.difference) })),
    adjustments: signed(view.adjustments),
    rest: signed(view.rest),
  };
}
