import 'server-only';
import { Refusal } from '@/lib/refusal';
import { type ScanType, scanType } from '@/lib/scans/scan-type';
import type { Asker } from './asker';
import { returnHead } from './return-head';
import { yearFrame } from './year-frame';

export type ScanFile = {
  name: string;
  mediaType: ScanType;
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
};

/** One file of a stamped sheet as it was sent; a removed one is not there. */
export async function readScan(
  { db, user }: Asker,
  { year, unit, id }: { year: number; unit: string; id: number },
): Promise<ScanFile> {
  const frame = await yearFrame(db, year);
  const head = await returnHead(db, { frame, unit, user, rights: ['return.read'] });
  const scan = await db.scan.findFirst({
    where: { id, returnId: head.id, removedAt: null },
    select: { name: true, mediaType: true, sha256: true, bytes: true },
  });
  if (!scan) throw new Refusal('notFound');
  return { ...scan, mediaType: scanType(scan.mediaType) };
}
