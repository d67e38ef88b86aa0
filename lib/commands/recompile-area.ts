import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { readMadeFrom } from '@/lib/rollup/made-from';
import type { Act } from './act';
import { admit } from './admit';
import { compileArea } from './compile-area';
import { loadReturn, type ReturnKey } from './load-return';
import { type Stepped, stepReturn } from './step-return';
import { submitCompiled } from './submit-compiled';

type RecompileArea = ReturnKey & {
  explanations?: Readonly<Record<string, string>>;
  /** Of the table as it would be made now: refuses if that has changed since. */
  fingerprint?: string;
  omissions?: readonly { unit: string; reason: string }[];
};

/**
 * Takes a submitted table of an area back and submits it as it would be made now, in one transaction: the office above never finds it
 * missing. What was explained stays explained where its rule is still broken. Refuses where nothing that it was made from has changed.
 */
export function recompileArea(
  act: Act,
  { explanations = {}, fingerprint, omissions = [], ...key }: RecompileArea,
): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const submitted = await loadReturn(tx, key);
    admit(act.user, 'withdraw', submitted);
    if (submitted.kind !== 'compiled') throw new Refusal('notFound');
    const { fingerprint: now } = await compileArea(tx, submitted);
    const version = await tx.version.findFirst({
      where: { returnId: submitted.id, number: submitted.latestVersion ?? 0 },
      select: { madeFrom: true },
    });
    const madeFrom = readMadeFrom(version?.madeFrom);
    if (madeFrom?.fingerprint === now && omissions.length === 0) throw new Refusal('notStale');
    await stepReturn(tx, act, submitted, 'withdraw', {
      data: { submittedBy: null, submittedAt: null },
      detail: { version: submitted.latestVersion },
    });
    const taken = await loadReturn(tx, key);
    admit(act.user, 'submit', taken);
    return submitCompiled(tx, act, taken, { explanations, fingerprint, omissions });
  });
}
