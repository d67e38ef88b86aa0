import type { z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Locale } from '@/lib/i18n/locale';
import type { PassOnView } from '@/lib/queries/levels-views';
import type { passOnBody as schema } from '../schemas/pass-on';
import { findingBody } from './finding';

/** What an area can pass on, as the API tells it. */
export function passOnBody(view: PassOnView, locale: Locale): z.infer<typeof schema> {
  const edition = editionById(view.edition);
  const { reason, named, isWhole, passed } = view;
  return {
    edition: view.edition,
    reason,
    named,
    whole: isWhole,
    cells: view.cells.map(({ code, was, total, adjusted, makers }) => {
      const kind = cellOf(edition, code)?.kind ?? 'count';
      const units = makers.map(({ unit, value, share, signs, isMeant }) => ({
        unit,
        value: toJson(kind, value),
        share,
        signs: signs.map(({ finding, explanation }) => ({
          ...findingBody(finding, edition, locale),
          explanation,
        })),
        proposed: isMeant,
      }));
      return {
        code,
        was: toJson(kind, was),
        total: toJson(kind, total),
        adjusted: toJson(kind, adjusted) ?? 0,
        units,
      };
    }),
    units: view.units.map(({ unit: { code: unit, name }, ...more }) => ({ unit, name, ...more })),
    passed: passed && {
      by: passed.by,
      at: passed.at.toISOString(),
      units: passed.units.map(({ unit: { code: unit, name }, ...more }) => ({ unit, name, ...more })),
    },
  };
}
