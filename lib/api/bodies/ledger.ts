import type { z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { CellKind, Edition } from '@/lib/editions/types';
import type { Ledger, LedgerRow } from '@/lib/queries/ledger-views';
import type { Doubt } from '@/lib/rollup/overlap';
import type { Approval } from '@/lib/rollup/sum';
import type * as schemas from '../schemas/ledger';
import { adjustmentBody } from './rollup';

type Body = z.infer<typeof schemas.ledgerBody>;
type RowBody = Body['cells'][number]['rows'][number];

export function ledgerBody(view: Ledger): Body {
  const edition = editionById(view.edition);
  return {
    year: view.year.year,
    area: view.area.code,
    name: view.area.name,
    basis: view.basis,
    counts: view.counts,
    cells: view.cells.map(({ code, children, adjusted, total, rows }) => {
      const kind = cellOf(edition, code)?.kind ?? 'count';
      return {
        code,
        children: toJson(kind, children),
        adjusted: toJson(kind, adjusted) ?? 0,
        total: toJson(kind, total),
        rows: rows.map((row) => rowBody(edition, kind, row)),
      };
    }),
  };
}

function rowBody(edition: Edition, kind: CellKind, row: LedgerRow): RowBody {
  const { units, removed, doubt, mayApprove, ...adjustment } = row;
  return {
    ...adjustmentBody(edition, { ...adjustment, units: [] }),
    units: units.map(({ code, name, reported }) => ({ code, name, reported: toJson(kind, reported) })),
    removed: signedBody(removed),
    doubt: doubtBody(kind, doubt),
    mayApprove,
  };
}

function signedBody(signed: Approval | null) {
  return signed && { by: signed.by, at: signed.at.toISOString() };
}

function doubtBody(kind: CellKind, doubt: Doubt | null): RowBody['doubt'] {
  const number = (value: bigint) => toJson(kind, value) ?? 0;
  switch (doubt?.kind) {
    case undefined:
      return null;
    case 'adds':
      return { kind: 'adds' };
    case 'moreThanReported':
      return { kind: doubt.kind, taken: number(doubt.taken), reported: number(doubt.reported) };
    case 'moreThanTwice':
      return { kind: doubt.kind, taken: number(doubt.taken), most: number(doubt.most) };
  }
}
