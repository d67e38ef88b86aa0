import 'server-only';
import { createHash } from 'node:crypto';
import { type Db, transact } from '@/lib/db/client';
import type { ScanNote } from '@/lib/queries/views';
import { Refusal, type RefusalCode } from '@/lib/refusal';
import { checkScan, type ScanFault } from '@/lib/scans/check-scan';
import { scanName, shownName } from '@/lib/scans/scan-name';
import {
  longestScan,
  mostScans,
  mostScansEver,
  type ScanType,
  scanType,
  scanTypes,
} from '@/lib/scans/scan-type';
import type { Act } from './act';
import { admitScan } from './admit-scan';
import { loadReturn, type ReturnKey } from './load-return';
import { recordEvent } from './record-event';

export type SentFile = { name: string; bytes: Uint8Array<ArrayBuffer> };
type AttachScan = ReturnKey & {
  file: SentFile;
  /** Refuses if this is not the latest version any more. */
  version?: number;
};

const faults: Record<ScanFault, RefusalCode> = {
  empty: 'scanEmpty',
  otherType: 'scanOtherType',
  broken: 'scanBroken',
  unsafe: 'scanUnsafe',
};

/** Keeps a file of the stamped sheet beside the latest version. The same bytes once more are the file that is there already. */
export function attachScan(act: Act, { file, version, ...key }: AttachScan): Promise<ScanNote> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admitScan(act.user, 'attachScan', it);
    const latest = it.latestVersion ?? 0;
    if (version !== undefined && version !== latest)
      throw new Refusal('scanNotLatest', { params: { version: latest } });
    const { name, mediaType } = readFile(file);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const known = await knownScan(tx, { returnId: it.id, version: latest, sha256 });
    if (known) return known;
    const size = file.bytes.length;
    const { id } = await tx.scan.create({
      data: {
        ...{ returnId: it.id, version: latest, name, mediaType, size, sha256 },
        bytes: file.bytes,
        addedBy: act.user.id,
        addedAt: act.now,
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: act.now,
      actor: act.user.id,
      action: 'attachScan',
      detail: { scan: id, version: latest, name, mediaType, size, sha256 },
    });
    return { id, version: latest, name, mediaType, size, sha256, by: act.user.name, at: act.now };
  });
}

/** What the file is and what it may be called; refuses what is no stamped sheet. */
function readFile({ name: sent, bytes }: SentFile): { name: string; mediaType: ScanType } {
  if (bytes.length > longestScan) throw new Refusal('tooLarge', { params: { limit: '10 MB' } });
  const checked = checkScan(bytes);
  if ('fault' in checked) throw new Refusal(faults[checked.fault], { params: { name: shownName(sent) } });
  const name = scanName(sent, checked.type);
  if (name === null) {
    const params = { name: shownName(sent), type: scanTypes[checked.type].word };
    throw new Refusal('scanMisnamed', { params });
  }
  return { name, mediaType: checked.type };
}

/** The same file, if it stands there; refuses when there is no room for another one. */
async function knownScan(
  tx: Db,
  { sha256, ...at }: { returnId: number; version: number; sha256: string },
): Promise<ScanNote | null> {
  const rows = await tx.scan.findMany({ where: at, omit: { bytes: true } });
  const standing = rows.filter((row) => row.removedAt === null);
  const known = standing.find((row) => row.sha256 === sha256);
  if (!known && (standing.length >= mostScans || rows.length >= mostScansEver))
    throw new Refusal('scansFull', { params: { limit: mostScans } });
  if (!known) return null;
  const { id, version, name, size, addedBy, addedAt } = known;
  const person = await tx.user.findUnique({ where: { id: addedBy }, select: { name: true } });
  const mediaType = scanType(known.mediaType);
  return { id, version, name, mediaType, size, sha256, by: person?.name ?? addedBy, at: addedAt };
}
