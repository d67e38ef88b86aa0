'use client';

import { useTranslations } from 'next-intl';
import { useReturnNotes } from '@/components/notes/notes-context';
import { Icon } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { cellOf, cellsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, MatrixSection } from '@/lib/editions/types';
import type { CommentView } from '@/lib/queries/views';
import styles from './returned-notes.module.css';
import { useDesk } from './store-context';
import lines from './table-line.module.css';

/** What the office wrote on a cell when it returned the return, and since; nothing once it has been sent again. */
export function useReturnedNotes(): (code: CellCode) => readonly CommentView[] {
  const { view } = useDesk();
  const notes = useReturnNotes();
  const { status, returned } = view;
  if (status !== 'returned' || returned === null) return () => [];
  return (code) =>
    returned.cells.includes(code)
      ? notes.of(code).filter(({ at, role }) => role === 'reviewer' && at >= returned.at)
      : [];
}

/** As a line of the table, below the row of the cell. */
export function ReturnedNoteLine({ code, columns }: { code: CellCode; columns: number }) {
  if (useReturnedNotes()(code).length === 0) return null;
  return (
    <tr className={lines.line}>
      <td colSpan={columns}>
        <ReturnedNoteStrips codes={[code]} />
      </td>
    </tr>
  );
}

/** Below a matrix, whose cells have no room, each with the name of its cell. */
export function MatrixReturnedNotes({ section }: { section: MatrixSection }) {
  const { store } = useDesk();
  const notesOf = useReturnedNotes();
  const codes = cellsOf(store.edition).flatMap((spec) =>
    spec.section === section && notesOf(spec.code).length > 0 ? [spec.code] : [],
  );
  return codes.length === 0 ? null : <ReturnedNoteStrips codes={codes} isNamed />;
}

/** One strip for each note. */
export function ReturnedNoteStrips({
  codes,
  isNamed = false,
}: {
  codes: readonly CellCode[];
  isNamed?: boolean;
}) {
  const t = useTranslations('form.named');
  const { store } = useDesk();
  const notesOf = useReturnedNotes();
  return codes.flatMap((code) =>
    notesOf(code).map(({ id, by, text }) => (
      <div key={id} className={styles.strip} data-returned-note={code}>
        <Icon name="returned" />
        <p className={styles.text}>
          {isNamed && <strong>{<Official>{nameOf(store.edition, code)}</Official>}</strong>}
          <span lang="zh-CN">{text}</span>
        </p>
        <span className={styles.by}>{t('noteBy', { by })}</span>
      </div>
    )),
  );
}

function nameOf(edition: Parameters<typeof cellOf>[0], code: CellCode): string {
  return cellOf(edition, code)?.label ?? topicsRowOf(edition)?.label ?? code;
}
