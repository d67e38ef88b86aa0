import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { readChanges } from '@/lib/publishing/changes';
import type { PublishedFrom } from '@/lib/publishing/tree';
import { groupBy } from '@/lib/rules/group-by';
import type { PublicationFileNote, PublicationNote } from './publication-views';
import { signOffsOf } from './sign-offs-of';

type Row = Omit<PublicationNote, 'correctedBy' | 'signOffs' | 'files' | 'changes'> & {
  id: number;
  changes: unknown;
  versionSha256: string;
};
type FileRow = PublicationFileNote & { publicationId: number };

/** An area's publications of a year, latest first, without the bytes of their files. */
export async function publicationRows(
  db: Db,
  { year, area }: { year: number; area: string },
): Promise<PublicationNote[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select p.id, p.number, v.number as version, v.sha256 as "versionSha256", coalesce(u.name, p.published_by) as by,
           p.published_at as at, p.sha256, p.reason, p.changes
      from publication p join "version" v on v.id = p.version_id left join "user" u on u.id = p.published_by
     where p.year = ${year} and p.area_code = ${area}
     order by p.number desc`);
  const files = groupBy(
    await db.$queryRaw<FileRow[]>(Prisma.sql`
      select f.publication_id as "publicationId", f.name, f.media_type as "mediaType", f.size, f.sha256
        from publication_file f where f.publication_id = any(${rows.map(({ id }) => id)}::int[])
       order by f.publication_id, f.position`),
    ({ publicationId }) => publicationId,
  );
  const latest = rows[0]?.number ?? 0;
  const notes: PublicationNote[] = [];
  for (const { id, changes, versionSha256, ...row } of rows) {
    const signed = await signOffsOf(db, { year, area, version: row.version, sha256: versionSha256 });
    notes.push({
      ...row,
      changes: readChanges(changes),
      correctedBy: row.number < latest ? row.number + 1 : null,
      signOffs: signed.map(({ byId: _, ...note }) => note),
      files: (files.get(id) ?? []).map(({ publicationId: _, ...note }) => note),
    });
  }
  return notes;
}

const version = z.object({
  unit: z.string(),
  area: z.string().nullable().default(null),
  version: z.int(),
  sha256: z.string(),
});
const kept = z.object({
  versions: z.array(version),
  adjustments: z
    .array(
      z.object({
        area: z.string(),
        id: z.int(),
        cell: z.string(),
        amount: z.string().transform(BigInt),
        reason: z.string(),
        units: z.array(z.string()),
      }),
    )
    .default([]),
  omissions: z
    .array(z.object({ area: z.string(), unit: z.string(), name: z.string(), reason: z.string() }))
    .default([]),
});

/** What a publication keeps of what it was made from. */
export function readPublishedFrom(stored: unknown): PublishedFrom {
  return kept.parse(stored);
}
