import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerCell, LedgerRow } from '@/lib/queries/ledger-views';
import { listed } from './listed';

const at = new Date('2018-02-06T01:00:00Z');
const signed = fc.option(fc.constant({ by: '张三', at }));
const row = fc.record({ amount: fc.bigInt({ min: -9n, max: 9n }), approved: signed, removed: signed }).map(
  (some): LedgerRow => ({
    id: 1,
    cell: 'A1',
    reason: '联合发文',
    units: [],
    by: '李四',
    at,
    doubt: null,
    mayApprove: false,
    ...some,
  }),
);
const cell = fc
  .record({ children: fc.bigInt({ min: 0n, max: 99n }), rows: fc.array(row) })
  .map(({ children, rows }): LedgerCell => {
    const standing = rows.filter(({ removed }) => removed === null);
    const adjusted = standing.reduce((sum, { amount }) => sum + amount, 0n);
    return { code: 'A1', children, adjusted, total: children + adjusted, rows };
  });
const shown = fc.record({ open: fc.boolean(), removed: fc.boolean() });

test('whatever is listed, the column adds up to the total', () => {
  fc.assert(
    fc.property(fc.array(cell), shown, (cells, how) => {
      for (const { cell: of, rows, others } of listed(cells, how)) {
        const counted = rows.filter(({ removed }) => removed === null);
        const sum = counted.reduce(
          (total, { amount }) => total + amount,
          (of.children ?? 0n) + others.amount,
        );
        expect(sum).toBe(of.total);
        expect(counted.length + others.count).toBe(of.rows.filter(({ removed }) => removed === null).length);
        expect(rows.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

test('only what waits for a second person, and what was removed only when asked for', () => {
  fc.assert(
    fc.property(fc.array(cell), shown, (cells, how) => {
      const rows = listed(cells, how).flatMap((each) => each.rows);
      if (how.open) expect(rows.every((each) => each.approved === null || each.removed !== null)).toBe(true);
      if (!how.removed) expect(rows.every((each) => each.removed === null)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
