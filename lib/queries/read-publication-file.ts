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

/** A published file, byte for byte. What is not what was published any more is refused and logged, never sent. */
export async function readPublicationFile(
  { db, user }: Asker,
  { year, area, number, name }: { year: number; area: string; number: number; name: string },
): Promise<PublicationFile> {
  const frame = await yearFrame(db, year);
  await publishedArea(db, frame, { user, area });
  const file = await db.publicationFile.findFirst({
    where: { name, publication: { year, areaCode: area, number } },
    select: { name: true, mediaType: true, sha256: true, bytes: true },
  });
  if (!file) throw new Refusal('notFound');
  const found = createHash('sha256').update(file.bytes).digest('hex');
  if (found !== file.sha256) {
    console.error(`publication ${year} ${area} ${number}: ${name} is ${found}, published was ${file.sha256}`);
    throw new Refusal('fileDamaged', { params: { name } });
  }
  return file;
}
