import type { ToldWay } from '@/components/compile/why/told-way';
import { editionById } from '@/lib/editions/registry';
import { findingMessage } from '@/lib/i18n/finding-message';
import type { WayView } from '@/lib/queries/why-views';

/** An opened total, what was said about a unit's figure in words. */
export function tellWay({ cell, figure }: WayView, locale: string): ToldWay {
  if (!figure) return { cell, figure };
  const edition = editionById(figure.edition);
  const said = figure.said.map(({ finding, ...rest }) => ({
    ...rest,
    message: finding && findingMessage(finding, edition, locale),
  }));
  return { cell, figure: { ...figure, said } };
}
