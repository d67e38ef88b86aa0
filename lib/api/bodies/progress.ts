import type { z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { shareOf } from '@/lib/cells/share-of';
import { formats } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { progressWords } from '@/lib/i18n/progress-words';
import { arranged } from '@/lib/progress/arrange';
import type { Course } from '@/lib/progress/arrivals';
import { countsOf, lastOf, lastTotal, missingOf, reporting, unknownOf } from '@/lib/progress/counts';
import { progressGroups } from '@/lib/progress/groups';
import { headlineAt } from '@/lib/progress/headline-at';
import type { Look } from '@/lib/progress/look';
import type { ProgressRow } from '@/lib/progress/row';
import type { ProgressView } from '@/lib/queries/progress-views';
import type * as schemas from '../schemas/progress';

type Body = z.infer<typeof schemas.progressBody>;

export function progressBody(view: ProgressView, look: Look, locale: Locale): Body {
  const at = headlineAt(view, look);
  const headline = view.headlines[at] ?? null;
  const kind = headline?.kind ?? 'count';
  const own = reporting(view.rows);
  const total = lastTotal(view.rows, at);
  const whole = new Map(progressGroups(view.rows, view.area.code).map((group) => [group.id, group.rows]));
  const { compare } = formats(locale);
  return {
    year: view.year.year,
    area: view.area.code,
    name: view.area.name,
    counts: countsOf(own),
    headline: headline && { code: headline.code, label: headline.label, unit: headline.unit },
    missing: missingBody(view, own),
    groups: arranged(view.rows, look, { area: view.area.code, at, compare }).map((group) => ({
      id: group.id,
      name: progressWords(locale).group(group),
      counts: countsOf(whole.get(group.id) ?? []),
      rows: group.rows.map((row) => {
        const last = lastOf(row, at);
        return {
          ...rowBody(row),
          lastYear: toJson(kind, last),
          share: last === null ? null : shareOf(last, total),
        };
      }),
    })),
    course: courseBody(view.course),
    lastCourse: view.lastCourse && courseBody(view.lastCourse),
  };
}

function missingBody({ headlines }: ProgressView, own: readonly ProgressRow[]): Body['missing'] {
  const cells = headlines.flatMap(({ code, kind }, at) => {
    const missing = missingOf(own, at);
    if (!missing) return [];
    const { part, total, share } = missing;
    return [{ code, part: toJson(kind, part), total: toJson(kind, total), share }];
  });
  return cells.length > 0 ? { cells, unknown: unknownOf(own) } : null;
}

function rowBody(row: ProgressRow) {
  const { unit, kind, status, opened, filled, of, since, active, due, extended, late, lateBy, reminded } =
    row;
  return {
    unit: unit.code,
    name: unit.name,
    kind,
    status,
    opened,
    filled,
    of,
    since: since?.toISOString() ?? null,
    active: active?.toISOString() ?? null,
    due,
    extended,
    late,
    lateBy,
    reminded: reminded && { at: reminded.at.toISOString(), by: reminded.by },
    remindable: row.remindable,
  };
}

function courseBody({ arrivals, ...course }: Course): Body['course'] {
  return { ...course, arrivals: [...arrivals] };
}
