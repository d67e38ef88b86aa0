import type { ToldPassOn } from '@/components/compile/pass-on/pass-on-data';
import { editionById } from '@/lib/editions/registry';
import { findingMessage } from '@/lib/i18n/finding-message';
import type { PassOnView } from '@/lib/queries/levels-views';

/** What an area can pass on, its findings in words. */
export function tellPassOn(view: PassOnView, locale: string): ToldPassOn {
  const edition = editionById(view.edition);
  const cells = view.cells.map(({ makers, ...cell }) => ({
    ...cell,
    makers: makers.map(({ signs, ...maker }) => ({
      ...maker,
      signs: signs.map(({ finding, explanation }) => ({
        told: { ...finding, message: findingMessage(finding, edition, locale) },
        explanation,
      })),
    })),
  }));
  return { ...view, cells };
}
