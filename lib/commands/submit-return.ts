import 'server-only';
import { completed } from '@/lib/cells/computed';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admit } from './admit';
import { freezeVersion } from './freeze-version';
import { type LoadedReturn, loadReturn, type ReturnKey } from './load-return';
import type { Stepped } from './step-return';
import { submitCompiled } from './submit-compiled';

export type SubmitReturn = ReturnKey & {
  /** By rule, for warnings; added to those that are saved. */
  explanations?: Readonly<Record<string, string>>;
  /** Of the compiled table that was looked at: refuses if it has changed since. */
  fingerprint?: string;
  /** Of a compiled table: direct children that it is made without, named in the same step. */
  omissions?: readonly { unit: string; reason: string }[];
};

/** Freezes the table as it is now as the next version. A compiled table is added up inside the same transaction. */
export function submitReturn(
  act: Act,
  { explanations = {}, fingerprint, omissions = [], ...key }: SubmitReturn,
): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'submit', it);
    if (it.kind === 'compiled') return submitCompiled(tx, act, it, { explanations, fingerprint, omissions });
    if (omissions.length > 0) throw new Refusal('badRequest', { params: { issues: 'omissions' } });
    return submitEntered(tx, act, it, explanations);
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
