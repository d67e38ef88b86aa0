import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { Refusal } from '@/lib/refusal';
import { evaluate } from '@/lib/rules/evaluate';
import type { Asker } from './asker';
import { frozenCells } from './frozen-cells';
import { chaptersSchema } from './frozen-chapters';
import { readPast } from './read-past';
import { explanationsSchema } from './read-return';
import { returnHead } from './return-head';
import type { VersionView } from './version-views';
import { yearFrame } from './year-frame';

type Row = {
  cells: (bigint | null)[];
  topics: unknown;
  explanations: unknown;
  chapters: unknown;
  madeFrom: unknown;
  sha256: string;
  by: string;
  at: Date;
};

/** What was submitted under this number, as it was frozen, checked against the rules. */
export async function readVersion(
  asker: Asker,
  at: { year: number; unit: string; number: number },
): Promise<VersionView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const { kind, unit } = head;
  const [[row], { lastYear, past }] = await Promise.all([
    db.$queryRaw<Row[]>(Prisma.sql`
      select v.cells, v.topics, v.explanations, v.chapters, v.made_from as "madeFrom", v.sha256,
             coalesce(u.name, v.submitted_by) as by, v.submitted_at as at
        from "version" v left join "user" u on u.id = v.submitted_by
       where v.return_id = ${head.id} and v.number = ${at.number}`),
    readPast(db, { year: at.year, edition: frame.edition, kind, unit }),
  ]);
  if (!row) throw new Refusal('notFound');
  const cells = frozenCells(frame.edition, row.cells);
  const topics = topicsSchema.parse(row.topics);
  return {
    year: at.year,
    unit,
    edition: frame.edition.id,
    number: at.number,
    cells,
    topics,
    explanations: explanationsSchema.parse(row.explanations),
    chapters: chaptersSchema.parse(row.chapters),
    findings: evaluate(frame.edition, cells, { topics, lastYear, past }),
    madeFrom: row.madeFrom,
    sha256: row.sha256,
    by: row.by,
    at: row.at,
    accepted: head.acceptedVersion === at.number,
  };
}
