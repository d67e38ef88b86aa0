import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import { cellsOf } from '@/lib/editions/cells';
import { type Check, checklist } from '@/lib/publishing/readiness';
import type { Looked } from '@/lib/publishing/sign-off';
import type { PublishedFrom } from '@/lib/publishing/tree';
import { type MadeFrom, readMadeFrom } from '@/lib/rollup/made-from';
import { evaluate, standing } from '@/lib/rules/evaluate';
import type { Finding } from '@/lib/rules/finding';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import { frozenCells } from './frozen-cells';
import type { SignOffNote } from './publication-views';
import { publishingTree } from './publishing-tree';
import { readPast } from './read-past';
import { explanationsSchema } from './read-return';
import { signOffsOf } from './sign-offs-of';
import type { UnitView } from './views';
import type { YearFrame } from './year-frame';

/** The submitted version of an area's table, as it would be published. */
export type PublishableVersion = {
  id: number;
  number: number;
  sha256: string;
  by: string;
  at: Date;
  cells: Cells;
  topics: Topic[] | null;
  madeFrom: MadeFrom | null;
  looked: Looked;
  /** Errors, and what nobody explained. */
  standing: Finding[];
};

export type PublishingState = {
  checks: Check[];
  version: PublishableVersion | null;
  from: PublishedFrom;
  /** Of this version; none while it is stale. */
  signOffs: (SignOffNote & { byId: string })[];
};

type Row = {
  kind: ReturnKind;
  status: Status;
  id: number | null;
  number: number;
  cells: (bigint | null)[];
  topics: unknown;
  explanations: unknown;
  madeFrom: unknown;
  sha256: string;
  by: string;
  at: Date;
};

/** Where an area's table stands on its way to publication. Asks nobody's rights. */
export async function publishingState(db: Db, frame: YearFrame, area: UnitView): Promise<PublishingState> {
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    select r.kind::text as kind, r.status::text as status, v.id, v.number, v.cells, v.topics, v.explanations,
           v.made_from as "madeFrom", v.sha256, coalesce(u.name, v.submitted_by) as by, v.submitted_at as at
      from "return" r
      left join "version" v on v.return_id = r.id and r.status in ('submitted', 'accepted') and v.number = r.latest_version
      left join "user" u on u.id = v.submitted_by
     where r.year = ${frame.view.year} and r.unit_code = ${area.code}`);
  const tree = await publishingTree(db, frame, area);
  const { from, missing, correcting, stale } = tree;
  const version = row?.id ? await versionOf(db, frame, area, { ...row, id: row.id }, from) : null;
  const signOffs = version && stale.length === 0 ? await signOffsOf(db, at(frame, area, version)) : [];
  const unexplained = version?.standing.filter(({ explainable }) => explainable).length ?? 0;
  const checks = checklist({
    yearState: frame.view.state,
    status: row?.status ?? 'draft',
    missing,
    correcting,
    stale,
    version: version && {
      errors: version.standing.length - unexplained,
      unexplained,
      unapproved: tree.unapproved.length,
    },
    signed: signOffs.map(({ part }) => part),
  });
  return { checks, version, from, signOffs };
}

function at({ view: { year } }: YearFrame, { code }: UnitView, { number, sha256 }: PublishableVersion) {
  return { year, area: code, version: number, sha256 };
}

async function versionOf(
  db: Db,
  { view: { year }, edition }: YearFrame,
  unit: UnitView,
  { kind, ...row }: Row & { id: number },
  from: PublishedFrom,
): Promise<PublishableVersion> {
  const cells = frozenCells(edition, row.cells);
  const topics = topicsSchema.parse(row.topics);
  const explanations = explanationsSchema.parse(row.explanations);
  const { lastYear, past } = await readPast(db, { year, edition, kind, unit });
  const { id, number, sha256, by } = row;
  return {
    ...{ id, number, sha256, by, cells, topics },
    at: row.at,
    madeFrom: readMadeFrom(row.madeFrom),
    looked: {
      cells: cellsOf(edition).length,
      explanations: Object.keys(explanations).length,
      adjustments: from.adjustments.length,
      omissions: from.omissions.length,
      versions: from.versions.length,
    },
    standing: standing(evaluate(edition, cells, { topics, lastYear, past }), explanations),
  };
}
