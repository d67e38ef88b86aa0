import 'server-only';
import type { Asker } from './asker';
import { returnHead } from './return-head';
import { scanActionsOf } from './scan-actions';
import { scanNotes } from './scan-notes';
import type { ScansView } from './views';
import { yearFrame } from './year-frame';

/** The stamped sheets of a return, for those who may read it. */
export async function listScans(asker: Asker, at: { year: number; unit: string }): Promise<ScansView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  return {
    scans: await scanNotes(db, head.id),
    actions: scanActionsOf(user, head, frame.view.state),
  };
}
