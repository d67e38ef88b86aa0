import { createTranslator } from 'use-intl/core';
import type { ProgressGroup } from '@/lib/progress/groups';
import { type ProgressRow, type Standing, standingOf } from '@/lib/progress/row';
import type { Locale } from './locale';
import { type Messages, messagesOf } from './messages';

type Words = Pick<Messages, 'progress' | 'status'>;

/** The board's words outside of the screen: in files and in answers of the API. */
export type ProgressWords = {
  text: ReturnType<typeof createTranslator<{ progress: Words['progress'] }, 'progress'>>;
  group: (group: Pick<ProgressGroup, 'kind' | 'area' | 'rows'>) => string;
  standing: (standing: Standing) => string;
  status: (row: ProgressRow) => string;
};

export function progressWords(locale: Locale): ProgressWords {
  const messages: Words = messagesOf(locale);
  const text = createTranslator({ locale, messages, namespace: 'progress' });
  const status = createTranslator({ locale, messages, namespace: 'status' });
  return {
    text,
    group: ({ kind, area, rows }) => {
      if (kind === null) return text('group.belowPlain', { area: area?.name ?? '' });
      const name = status(`group.${kind}`);
      return rows.every((row) => row.kind === 'compiled') ? text('group.tables', { kind: name }) : name;
    },
    standing: (standing) => status(standing),
    status: (row) => (row.kind === 'compiled' ? status(`area.${row.status}`) : status(standingOf(row))),
  };
}
