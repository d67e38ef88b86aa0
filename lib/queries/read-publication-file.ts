import 'server-only';
import { createHash } from 'node:crypto';
import { Refusal } from '@/lib/refusal';
import type { Asker } from './asker';
import { publishedArea } from './published-area';
import { yearFrame } from './year-frame';

export type PublicationFile = {
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
};

type Of = { year: number; area: string; number: number };
const columns = { name: true, mediaType: true, sha256: true, bytes: true } as const;

/** A published file, byte for byte. What is not what was published any more is refused and logged, never sent. */
export async function readPublicationFile(
  { db, user }: Asker,
  { name, ...of }: Of & { name: string },
): Promise<PublicationFile> {
  await publishedArea(db, await yearFrame(db, of.year), { user, area: of.area });
  const { year, area: areaCode, number } = of;
  const file = await db.publicationFile.findFirst({
    where: { name, publication: { year, areaCode, number } },
    select: columns,
  });
  if (!file) throw new Refusal('notFound');
  return intact(of, file);
}

/** The whole download set of a publication, each file as above, and whose it is. */
export async function readPublicationFiles(
  { db, user }: Asker,
  of: Of,
): Promise<{ areaName: string; files: PublicationFile[] }> {
  const { name } = await publishedArea(db, await yearFrame(db, of.year), { user, area: of.area });
  const { year, area: areaCode, number } = of;
  const files = await db.publicationFile.findMany({
    where: { publication: { year, areaCode, number } },
    select: columns,
    orderBy: { position: 'asc' },
  });
  if (files.length === 0) throw new Refusal('notFound');
  return { areaName: name, files: files.map((file) => intact(of, file)) };
}

function intact({ year, area, number }: Of, file: PublicationFile): PublicationFile {
  const { name, sha256, bytes } = file;
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === sha256) return file;
  console.error(`publication ${year} ${area} ${number}: ${name} is ${found}, published was ${sha256}`);
  throw new Refusal('fileDamaged', { params: { name } });
}
