import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type RollupAsk, rollupNodes } from './rollup-nodes';

/** One return that a roll-up reads; `topics` are those of the version or of the draft that it takes. */
export type RollupSource = {
  /** The area that it adds to. */
  area: string;
  unit: string;
  kind: 'entered' | 'compiled';
  status: 'draft' | 'submitted' | 'returned' | 'accepted';
  revision: number;
  source: 'version' | 'draft' | 'below' | 'none';
  version: number | null;
  sha256: string | null;
  topics: unknown;
};

/** The returns that the roll-ups of these areas read, in the tree's order; those that contribute nothing are listed too. */
export async function rollupSources(db: Db, ask: RollupAsk): Promise<RollupSource[]> {
  return db.$queryRaw<RollupSource[]>(Prisma.sql`
    with recursive ${rollupNodes(ask)}
    select n.parent as area, n.unit, n.kind::text as kind, n.status::text as status, n.revision, n.source,
           v.number as version, v.sha256,
           case n.source when 'version' then v.topics when 'draft' then n.topics end as topics
      from node n
      left join "version" v on v.return_id = n.return_id and v.number = n.picked
     order by n.position, n.unit`);
}
