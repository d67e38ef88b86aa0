import 'server-only';
import type { Db } from '@/lib/db/client';
import { publishingState } from '@/lib/queries/publishing-state';
import { unitAt } from '@/lib/queries/unit-rows';
import { yearFrame } from '@/lib/queries/year-frame';

export type FallenSignature = { id: number; area: string; by: string };

/**
 * Signatures of a year that are worth nothing any more, because their table was taken back or is stale, and whose signers were not
 * told. Left out: those under a published version, which stay with it, and of somebody who took the table back themselves.
 */
export async function fallenSignatures(tx: Db, { year }: { year: number }): Promise<FallenSignature[]> {
  const given = await tx.$queryRaw<(FallenSignature & { version: number })[]>`
    SELECT s.id, s.area_code AS area, s.version, s.by FROM sign_off s
      JOIN "return" r ON r.year = s.year AND r.unit_code = s.area_code
    WHERE s.year = ${year}
      AND NOT EXISTS (SELECT FROM publication f JOIN "version" v ON v.id = f.version_id
        WHERE f.year = s.year AND f.area_code = s.area_code AND v.number = s.version)
      AND NOT EXISTS (SELECT FROM notification n WHERE n.user_id = s.by AND n.source = 'signOff:' || s.id)
      AND NOT EXISTS (SELECT FROM event e WHERE e.subject = 'return:' || r.id AND e.action = 'withdraw'
        AND e.actor = s.by AND e.at >= s.at)
    ORDER BY s.id`;
  if (given.length === 0) return [];
  const frame = await yearFrame(tx, year);
  const standing = new Set<string>();
  for (const area of new Set(given.map((each) => each.area))) {
    const unit = await unitAt(tx, { unit: area, asOf: frame.asOf });
    const { signOffs } = await publishingState(tx, frame, unit);
    for (const { byId, version } of signOffs) standing.add(`${area} ${version} ${byId}`);
  }
  return given.filter(({ area, version, by }) => !standing.has(`${area} ${version} ${by}`));
}
