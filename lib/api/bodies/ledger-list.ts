import { createTranslator } from 'use-intl/core';
import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { formats } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { type Messages, messagesOf } from '@/lib/i18n/messages';
import type { Ledger, LedgerCell, LedgerRow } from '@/lib/queries/ledger-views';
import type { ListModel } from '@/lib/report/exports/list-xlsx';

type Words = Pick<Messages, 'ledger'>;
type Kind = keyof Words['ledger']['export']['kinds'];
type ColumnName = keyof Words['ledger']['export']['columns'];
/** One line of the list: a sum of a cell, or a row of its ledger. */
type Line = { cell: LedgerCell; kind: Kind; amount: bigint | null; row: LedgerRow | null };
type Context = ReturnType<typeof contextOf>;

/** The whole ledger as a list, removed rows too: of each cell the sum below, its rows, and the total, in one column of amounts. */
export function ledgerList(view: Ledger, locale: Locale, now: Date): ListModel {
  const context = contextOf(view, locale);
  const { text, full } = context;
  const columns = columnsOf(context);
  const lines = view.cells.flatMap(linesOf);
  const digits = lines.map(({ cell }) => (cellOf(context.edition, cell.code)?.kind === 'money' ? 6 : 0));
  return {
    sheet: text('export.sheet'),
    title: text('export.title', { area: view.area.name, year: view.year.year }),
    about: [
      text('export.about', { at: full(now), basis: text(`export.basis.${view.basis}`) }),
      text('export.counts', view.counts),
    ],
    columns: columns.map(({ name, width }) => ({
      label: text(`export.columns.${name}`),
      width,
      ...(name === 'amount' ? { digits } : {}),
    })),
    rows: lines.map((line) => columns.map(({ value }) => value(line))),
  };
}

function contextOf(view: Ledger, locale: Locale) {
  const messages: Words = messagesOf(locale);
  const text = createTranslator({ locale, messages, namespace: 'ledger' });
  return { text, full: formats(locale).full, edition: editionById(view.edition) };
}

function linesOf(cell: LedgerCell): Line[] {
  return [
    { cell, kind: 'children', amount: cell.children, row: null },
    ...cell.rows.map(
      (row): Line => ({ cell, kind: row.removed ? 'removed' : 'adjustment', amount: row.amount, row }),
    ),
    { cell, kind: 'total', amount: cell.total, row: null },
  ];
}

type Column = { name: ColumnName; width: number; value: (line: Line) => string | number | null };

function columnsOf({ text, full, edition }: Context): Column[] {
  const spec = ({ cell }: Line) => cellOf(edition, cell.code);
  const at = (moment: Date | undefined) => (moment ? full(moment) : null);
  return [
    { name: 'number', width: 12, value: (line) => spec(line)?.number ?? null },
    { name: 'cell', width: 34, value: (line) => spec(line)?.label ?? line.cell.code },
    { name: 'code', width: 12, value: ({ cell }) => cell.code },
    { name: 'unit', width: 8, value: (line) => spec(line)?.unit ?? null },
    { name: 'kind', width: 12, value: ({ kind }) => text(`export.kinds.${kind}`) },
    { name: 'amount', width: 14, value: (line) => toJson(spec(line)?.kind ?? 'count', line.amount) },
    { name: 'id', width: 8, value: ({ row }) => (row ? String(row.id) : null) },
    { name: 'reason', width: 34, value: ({ row }) => row?.reason ?? null },
    {
      name: 'units',
      width: 34,
      value: ({ row }) => row?.units.map(({ name }) => name).join(text('export.separator')) ?? null,
    },
    { name: 'by', width: 12, value: ({ row }) => row?.by ?? null },
    { name: 'at', width: 22, value: ({ row }) => at(row?.at) },
    { name: 'approvedBy', width: 12, value: ({ row }) => approvedBy(row, text('pending')) },
    { name: 'approvedAt', width: 22, value: ({ row }) => at(row?.approved?.at) },
    { name: 'removedBy', width: 12, value: ({ row }) => row?.removed?.by ?? null },
    { name: 'removedAt', width: 22, value: ({ row }) => at(row?.removed?.at) },
  ];
}

/** Says of a standing row that it waits. */
function approvedBy(row: LedgerRow | null, pending: string): string | null {
  if (row === null) return null;
  return row.approved?.by ?? (row.removed ? null : pending);
}
