import type { Asker } from '@/lib/queries/asker';
import { listReturns } from '@/lib/queries/list-returns';
import type { ReturnRow } from '@/lib/queries/views';

/** More than any areas that are read at once have directly below them. */
const most = 5000;

/** The returns directly below some areas, and the codes of those units whose own table breaks a rule. */
export async function readBelow(asker: Asker, of: { year: number; parents: readonly string[] }) {
  const { returns } = await listReturns(asker, { ...of, limit: most });
  return { returns, told: returns.filter(isTold).map((row) => row.unit.code) };
}

/** Its latest version breaks a rule; hints are left aside. */
function isTold({ findings }: ReturnRow): boolean {
  return findings !== null && findings.error + findings.warning > 0;
}
