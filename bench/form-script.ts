import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition, Section } from '@/lib/editions/types';

/** What is typed where the focus stands, before Enter leads on; null: nothing, the topics row is passed over. */
export type Step = { code: CellCode | null; text: string };

/** Every typed cell in the order in which Enter walks through the form, each with two digits. */
export function scriptOf(edition: Edition): Step[] {
  const stops = edition.sections.flatMap((section) => stopsOf(edition, section));
  return stops.map((code, at) => ({ code, text: code === null ? '' : String(10 + ((at * 37) % 90)) }));
}

/** Lists are walked down, matrices column by column; the topics row has one stop, the name of the first topic. */
function stopsOf(edition: Edition, section: Section): (CellCode | null)[] {
  const isTyped = (code: CellCode) => cellOf(edition, code)?.parts === null;
  if (section.kind === 'list') {
    return section.rows.flatMap(({ code, kind }) => {
      if (kind === 'topics') return [null];
      return isTyped(code) ? [code] : [];
    });
  }
  return section.columns.flatMap((column) =>
    section.rows.map((row) => `${row.code}_${column.code}`).filter(isTyped),
  );
}
