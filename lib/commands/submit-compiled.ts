import 'server-only';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { demand } from './admit';
import { type CompiledArea, compileArea } from './compile-area';
import { freezeVersion } from './freeze-version';
import type { LoadedReturn } from './load-return';
import { nameOmission } from './name-omission';
import type { Stepped } from './step-return';

export type CompiledSubmission = {
  /** By rule, for warnings; added to those that are saved. */
  explanations: Readonly<Record<string, string>>;
  /** Of the compiled table that was looked at, before the omissions sent along: refuses if it has changed since. */
  fingerprint: string | undefined;
  /** Units that are named as left out in the same step. */
  omissions: readonly { unit: string; reason: string }[];
};

/** Adds an area's table up, without the units that are named as left out, and freezes it. Refuses while another one is missing. */
export async function submitCompiled(
  tx: Db,
  act: Act,
  it: LoadedReturn,
  { explanations, fingerprint, omissions }: CompiledSubmission,
): Promise<Stepped> {
  const seen = await compileArea(tx, it);
  if (fingerprint !== undefined && fingerprint !== seen.fingerprint) throw new Refusal('compiledChanged');
  if (omissions.length > 0) demand(act.user, 'area.adjust', it.place, 'area.read');
  for (const omission of omissions) await nameOmission(tx, act, it, omission);
  const compiled = omissions.length > 0 ? await compileArea(tx, it) : seen;
  refuseUnfinished(compiled);
  const { cells, topics, madeFrom } = compiled;
  return freezeVersion(tx, act, it, { cells, topics, explanations, madeFrom });
}

function refuseUnfinished({ outstanding, cells: totals }: CompiledArea): void {
  if (outstanding.length > 0) {
    const units = outstanding.map(({ name }) => name).join('、');
    throw new Refusal('childrenOutstanding', { params: { count: outstanding.length, units } });
  }
  const negative = Object.entries(totals).filter(([, value]) => value !== null && value < 0n);
  if (negative.length > 0) {
    const cells = negative.map(([code]) => ({ code }));
    throw new Refusal('badAmount', { cells, params: { cells: cells.map(({ code }) => code).join('、') } });
  }
}
