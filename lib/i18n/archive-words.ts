import { createTranslator } from 'use-intl/core';
import type { YearFigure } from '@/lib/archive/compare-years';
import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { FigureSource } from '@/lib/queries/archive-views';
import type { ReturnKind } from '@/lib/workflow/transitions';
import type { Locale } from './locale';
import { type Messages, messagesOf } from './messages';

type Text = ReturnType<typeof createTranslator<Pick<Messages, 'archive'>, 'archive'>>;

/** The archive's words outside of the screen. */
export type ArchiveWords = {
  text: Text;
  source: (table: { source: FigureSource | null; kind: ReturnKind }) => string;
  /** What stands beside a figure, or in its place; '' where there is nothing to say. */
  mark: (figure: YearFigure, edition: Edition) => string;
};

export function archiveWords(locale: Locale): ArchiveWords {
  const messages: Pick<Messages, 'archive'> = messagesOf(locale);
  const text = createTranslator({ locale, messages, namespace: 'archive' });
  return {
    text,
    source: ({ source, kind }) => {
      if (source === null) return text(kind === 'compiled' ? 'source.none' : 'source.noneOfUnit');
      return text(`source.${source.kind}`, { ...source, at: '' });
    },
    mark: (figure, edition) => {
      const parts = markOf(figure, edition, text, locale);
      return parts.filter((part) => part !== '').join(locale === 'en' ? ': ' : '：');
    },
  };
}

function markOf(figure: YearFigure, edition: Edition, text: Text, locale: Locale): string[] {
  switch (figure.kind) {
    case 'noTable':
      return [];
    case 'alone':
      return [text('mark.alone'), figure.reason[locale]];
    case 'notComparable': {
      const near = text('export.near', { names: namesOf(edition, figure.near, text('separator')) });
      return [text('mark.notComparable'), figure.reason[locale] + (locale === 'en' ? ' ' : '') + near];
    }
    case 'figure':
      if (figure.value === null) return [text('blank')];
      return figure.note ? [text('mark.renamed'), figure.note[locale]] : [];
  }
}

/** What cells are called outside of their table, in quotation marks where there are several. */
export function namesOf(edition: Edition, codes: readonly CellCode[], separator: string): string {
  return codes.map((code) => cellOf(edition, code)?.label ?? code).join(separator);
}
