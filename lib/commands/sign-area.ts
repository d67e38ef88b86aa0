import 'server-only';
import { transact } from '@/lib/db/client';
import { nextPart, type SignPart } from '@/lib/publishing/sign-off';
import { publishedArea } from '@/lib/queries/published-area';
import { type PublishingState, publishingState } from '@/lib/queries/publishing-state';
import { yearFrame } from '@/lib/queries/year-frame';
import { Refusal } from '@/lib/refusal';
import { yearSteps } from '@/lib/workflow/year-steps';
import type { Act } from './act';
import { demand } from './admit';
import { loadReturn } from './load-return';
import { recordEvent } from './record-event';
import { refuseOtherVersion } from './refuse-other-version';
import { refuseUnmet } from './refuse-unmet';

export type SignArea = { year: number; area: string; version: number };
export type Signed = { part: SignPart; version: number; sha256: string };

/**
 * Signs the submitted version of the top area's table for publication: the first who signs is its compiler, the second must be
 * somebody else. Says how much there was to look at.
 */
export function signArea(act: Act, { year, area, version }: SignArea): Promise<Signed> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, { year, unit: area });
    demand(act.user, 'area.publish', it.place, 'publication.read');
    if (it.yearState === yearSteps.publish.to || it.yearState === 'preparing')
      throw new Refusal('wrongYearState', { params: { action: 'signOff', year, yearState: it.yearState } });
    const frame = await yearFrame(tx, year);
    const unit = await publishedArea(tx, frame, { user: act.user, area });
    const state = await publishingState(tx, frame, unit);
    refuseUnmet(state, { unit, frame }, ['submitted', 'fresh']);
    refuseOtherVersion(it, version);
    const part = partFor(act.user.id, version, state);
    const { sha256, looked } = state.version ?? missing();
    const signed = { part, version, sha256, looked: { ...looked } };
    await tx.signOff.create({ data: { year, areaCode: area, ...signed, by: act.user.id, at: act.now } });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: act.now,
      actor: act.user.id,
      action: 'signOff',
      detail: signed,
    });
    return { part, version, sha256 };
  });
}

function partFor(user: string, version: number, { signOffs }: PublishingState): SignPart {
  const part = nextPart(signOffs.map((signed) => signed.part));
  if (part === null) throw new Refusal('signedAlready', { params: { version } });
  if (signOffs.some(({ byId }) => byId === user)) throw new Refusal('signedBySame', { params: { version } });
  return part;
}

function missing(): never {
  throw new Error('a submitted table without a version');
}
