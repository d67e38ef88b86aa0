import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { changesBetween, changesToKeep } from '@/lib/publishing/changes';
import { downloadSet, publishedFromToKeep, type ToPublish } from '@/lib/publishing/download-set';
import { lastCorrection } from '@/lib/queries/last-correction';
import { lastPublished } from '@/lib/queries/last-published';
import { publishedArea } from '@/lib/queries/published-area';
import { type PublishableVersion, publishingState } from '@/lib/queries/publishing-state';
import { placeOf } from '@/lib/queries/unit-rows';
import { type YearFrame, yearFrame } from '@/lib/queries/year-frame';
import { yearSteps } from '@/lib/workflow/year-steps';
import type { Act } from './act';
import { demand } from './admit';
import { lockYear } from './lock-year';
import { readReason } from './read-reason';
import { recordEvent } from './record-event';
import { refuseUnmet } from './refuse-unmet';

export type PublishArea = {
  year: number;
  area: string;
  /** Why the publication before is corrected; if none is given, what was said when the correction began. */
  reason?: string;
};
export type Published = { number: number; sha256: string };

/**
 * Publishes the top area's table: freezes the exact versions of all levels, writes the files and moves the year on, all at once or
 * not at all. From the second time on it is a correction, with a reason and the table of what changed.
 */
export function publishArea(act: Act, { year, area, reason }: PublishArea): Promise<Published> {
  return transact(act.db, async (tx) => {
    await lockYear(tx, year);
    const frame = await yearFrame(tx, year);
    const unit = await publishedArea(tx, frame, { user: act.user, area });
    demand(act.user, 'area.publish', placeOf(unit), 'publication.read');
    const state = await publishingState(tx, frame, unit);
    refuseUnmet(state, { unit, frame });
    const { version, from, signOffs } = state;
    if (!version) throw new Error('a table that can be published has a version');
    const last = await lastPublished(tx, { year, area, edition: frame.edition });
    const correction = last && {
      reason: readReason(reason ?? (await lastCorrection(tx, { year }))?.reason ?? ''),
      changes: changesBetween(frame.edition, last, version),
    };
    const { edition } = frame;
    const number = (last?.number ?? 0) + 1;
    const { cells, topics, madeFrom } = version;
    return freeze(
      tx,
      act,
      { frame, version },
      {
        table: { edition, year, unitName: unit.name, cells, topics, madeFrom },
        published: { by: act.user.name, at: act.now },
        version: version.number,
        ...{ area, number, signOffs, from, correction },
      },
    );
  });
}

async function freeze(
  tx: Db,
  { user, now }: Act,
  { frame: { view }, version }: { frame: YearFrame; version: PublishableVersion },
  content: ToPublish,
): Promise<Published> {
  const { year } = view;
  const { area, number, from, correction } = content;
  const { files, sha256 } = await downloadSet(content);
  const { id } = await tx.publication.create({
    data: {
      ...{ year, number, sha256 },
      areaCode: area,
      versionId: version.id,
      madeFrom: publishedFromToKeep(from),
      publishedBy: user.id,
      publishedAt: now,
      ...(correction ? { reason: correction.reason, changes: changesToKeep(correction.changes) } : {}),
    },
    select: { id: true },
  });
  await tx.publicationFile.createMany({
    data: files.map(({ bytes, ...file }, position) => ({
      ...file,
      publicationId: id,
      position,
      size: bytes.length,
      bytes: Uint8Array.from(bytes),
    })),
  });
  await tx.year.update({ where: { year }, data: { state: yearSteps.publish.to } });
  await recordEvent(tx, {
    subject: `year:${year}`,
    at: now,
    actor: user.id,
    action: 'publish',
    detail: {
      ...{ area, number, sha256 },
      version: version.number,
      ...(correction ? { reason: correction.reason, changed: correction.changes.cells.length } : {}),
    },
  });
  return { number, sha256 };
}
