import 'server-only';
import { completed } from '@/lib/cells/computed';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admit } from './admit';
import { compileArea } from './compile-area';
import { freezeVersion } from './freeze-version';
import { type LoadedReturn, loadReturn, type ReturnKey } from './load-return';
import type { Stepped } from './step-return';

export type SubmitReturn = ReturnKey & {
  /** By rule, for warnings; added to those that are saved. */
  explanations?: Readonly<Record<string, string>>;
  /** Of the compiled table that was looked at: refuses if it has changed since. */
  fingerprint?: string;
};

/** Freezes the table as it is now as the next version. A compiled table is added up inside the same transaction. */
export function submitReturn(
  act: Act,
  { explanations = {}, fingerprint, ...key }: SubmitReturn,
): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'submit', it);
    return it.kind === 'entered'
      ? submitEntered(tx, act, it, explanations)
      : submitCompiled(tx, act, it, { explanations, fingerprint });
  });
}

async function submitEntered(
  tx: Db,
  act: Act,
  it: LoadedReturn,
  explanations: Readonly<Record<string, string>>,
) {
  const rows = await tx.cell.findMany({ where: { returnId: it.id }, select: { code: true, value: true } });
  const cells = completed(it.edition, Object.fromEntries(rows.map(({ code, value }) => [code, value])));
  return freezeVersion(tx, act, it, { cells, topics: it.topics ?? [], explanations });
}

async function submitCompiled(
  tx: Db,
  act: Act,
  it: LoadedReturn,
  {
    explanations,
    fingerprint,
  }: { explanations: Readonly<Record<string, string>>; fingerprint: string | undefined },
) {
  const compiled = await compileArea(tx, it);
  if (compiled.outstanding.length > 0) {
    const units = compiled.outstanding.map(({ name }) => name).join('、');
    throw new Refusal('childrenOutstanding', { params: { count: compiled.outstanding.length, units } });
  }
  if (fingerprint !== undefined && fingerprint !== compiled.fingerprint) throw new Refusal('compiledChanged');
  const negative = Object.entries(compiled.cells).filter(([, value]) => value !== null && value < 0n);
  if (negative.length > 0) {
    const cells = negative.map(([code]) => ({ code }));
    throw new Refusal('badAmount', { cells, params: { cells: cells.map(({ code }) => code).join('、') } });
  }
  const { cells, topics, madeFrom } = compiled;
  return freezeVersion(tx, act, it, { cells, topics, explanations, madeFrom });
}
