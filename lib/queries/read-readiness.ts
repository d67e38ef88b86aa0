import 'server-only';
import { may } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { type Changes, changesBetween } from '@/lib/publishing/changes';
import { firstUnmet } from '@/lib/publishing/readiness';
import { nextPart } from '@/lib/publishing/sign-off';
import { Refusal } from '@/lib/refusal';
import { yearSteps } from '@/lib/workflow/year-steps';
import type { Asker } from './asker';
import { lastCorrection } from './last-correction';
import { lastPublished } from './last-published';
import type { ReadinessView } from './publication-views';
import { publishedArea } from './published-area';
import { type PublishingState, publishingState } from './publishing-state';
import { placeOf } from './unit-rows';
import { type YearFrame, yearFrame } from './year-frame';

/** What would be published of an area now, and everything that still speaks against it; for who may read the area. */
export async function readReadiness(
  { db, user }: Asker,
  of: { year: number; area: string },
): Promise<ReadinessView> {
  const frame = await yearFrame(db, of.year);
  const area = await publishedArea(db, frame, { user, area: of.area });
  if (!may(user.grants, 'area.read', placeOf(area))) throw new Refusal('notFound');
  const state = await publishingState(db, frame, area);
  const { checks, version } = state;
  const mayPublish = user.scope === 'write' && may(user.grants, 'area.publish', placeOf(area));
  const byId = new Set(state.signOffs.map((signed) => signed.byId));
  const part = nextPart(state.signOffs.map((signed) => signed.part));
  const isStill = (name: 'submitted' | 'fresh') =>
    checks.some(({ requirement, state }) => requirement === name && state === 'met');
  const { published, changes } = await againstLast(db, frame, of, state);
  return {
    year: frame.view,
    area,
    edition: frame.edition.id,
    checks,
    version: version && {
      number: version.number,
      sha256: version.sha256,
      by: version.by,
      at: version.at,
      looked: version.looked,
    },
    signOffs: state.signOffs.map(({ byId: _, ...note }) => note),
    published,
    correction: published > 0 ? await lastCorrection(db, of) : null,
    changes,
    hasSigned: byId.has(user.id),
    may: {
      sign:
        mayPublish &&
        part !== null &&
        !byId.has(user.id) &&
        frame.view.state !== yearSteps.publish.to &&
        isStill('submitted') &&
        isStill('fresh'),
      publish: mayPublish && firstUnmet(checks) === null,
      correct: mayPublish && frame.view.state === yearSteps.correct.from && published > 0,
    },
  };
}

async function againstLast(
  db: Db,
  frame: YearFrame,
  of: { year: number; area: string },
  { version }: PublishingState,
): Promise<{ published: number; changes: Changes | null }> {
  const last = await lastPublished(db, { ...of, edition: frame.edition });
  if (!last) return { published: 0, changes: null };
  const changes =
    version && version.id !== last.versionId ? changesBetween(frame.edition, last, version) : null;
  return { published: last.number, changes };
}
