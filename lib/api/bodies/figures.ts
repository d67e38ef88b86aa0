import type { z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Locale } from '@/lib/i18n/locale';
import type { ByAt, FigureView, TotalAbove, TotalsView } from '@/lib/queries/why-views';
import type * as schemas from '../schemas/figures';
import { findingBody } from './finding';

type Above = NonNullable<z.infer<typeof schemas.totalsBody>['totals'][number]['above']>;

function printer({ edition, code }: { edition: string; code: string }) {
  const kind = cellOf(editionById(edition), code)?.kind ?? 'count';
  return (value: bigint | null) => toJson(kind, value);
}

export function figureBody(view: FigureView, locale: Locale): z.infer<typeof schemas.figureBody> {
  const edition = editionById(view.edition);
  const { unit, saved, submitted, accepted, ...rest } = view;
  const told = (one: ByAt | null) => one && { by: one.by, at: one.at.toISOString() };
  return {
    ...rest,
    unit: unit.code,
    name: unit.name,
    value: printer(view)(view.value),
    parts: view.parts.map((part) => ({ ...part, value: printer(view)(part.value) })),
    saved: told(saved),
    submitted: told(submitted),
    accepted: told(accepted),
    said: view.said.map(({ finding, ...said }) => ({
      ...said,
      finding: finding && findingBody(finding, edition, locale),
    })),
    scans: view.scans.map((scan) => ({ ...scan, at: scan.at.toISOString() })),
  };
}

export function totalsBody(view: TotalsView): z.infer<typeof schemas.totalsBody> {
  const print = printer(view);
  const { unit, now, accepted, totals, ...rest } = view;
  return {
    ...rest,
    unit: unit.code,
    name: unit.name,
    now: { ...now, value: print(now.value) },
    accepted: accepted && { ...accepted, value: print(accepted.value) },
    totals: totals.map(({ area: { code, name }, above }) => ({
      area: { code, name },
      above: above && aboveBody(above, print),
    })),
  };
}

function aboveBody(above: TotalAbove, print: (value: bigint | null) => number | null): Above {
  const { total, contained, missing, behind, compiled } = above;
  return {
    total: print(total),
    contained: contained && { ...contained, value: print(contained.value) },
    missing,
    behind,
    compiled: compiled && { ...compiled, value: print(compiled.value) },
  };
}
