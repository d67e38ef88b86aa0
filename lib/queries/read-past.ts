import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import type { Edition } from '@/lib/editions/types';
import { enoughUnits } from '@/lib/rules/out-of-line';
import { type Past, type PastYear, type Peers, pastOf } from '@/lib/rules/past';
import type { ReturnKind } from '@/lib/workflow/transitions';
import { pastYearsOf } from './past-years';
import { type PeersOf, rememberedPeers } from './peers';

/** `earlier`: latest first, at most five. `past`: what the table is checked against; null for a compiled one. */
export type ReadPast = {
  earlier: PastYear[];
  lastYear: Cells | null;
  peers: Peers | null;
  past: Past | null;
};

type Of = {
  year: number;
  edition: Edition;
  kind: ReturnKind;
  unit: { code: string; kind: string; path: readonly string[] };
};

/** What a unit reported before, and how units like it stood last year. `peersFrom`: where the latter come from; otherwise from memory. */
export async function readPast(
  db: Db,
  { year, edition, kind, unit }: Of,
  peersFrom: (of: PeersOf) => Promise<Peers | null> = (of) => rememberedPeers(db, of),
): Promise<ReadPast> {
  const [root = unit.code] = unit.path;
  // One after the other: inside a transaction there is only one connection.
  const years = await pastYearsOf(db, { year, units: [unit.code], edition });
  const all = kind === 'entered' ? await peersFrom({ year, kind: unit.kind, root, edition }) : null;
  // A range over a few would tell what each of them reported.
  const peers = all && all.units >= enoughUnits ? all : null;
  const earlier = years.get(unit.code) ?? [];
  const lastYear = earlier.find((each) => each.year === year - 1)?.cells ?? null;
  return { earlier, lastYear, peers, past: kind === 'entered' ? pastOf(year, earlier, peers) : null };
}
