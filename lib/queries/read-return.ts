import 'server-only';
import { z } from 'zod';
import { evaluate } from '@/lib/rules/evaluate';
import { actionsOf } from './actions';
import type { Asker } from './asker';
import type { PassedFrom } from './levels-views';
import { passedFrom } from './passed-from';
import { readPast } from './read-past';
import { figuresOf } from './return-figures';
import type { ReturnHead } from './return-head';
import { returnHead } from './return-head';
import { unitsAt } from './unit-rows';
import { versionNotes } from './version-notes';
import type { ReturnedNote, ReturnView } from './views';
import { yearFrame } from './year-frame';

/** As `return` and `version` keep explanations: text by rule id. */
export const explanationsSchema = z.record(z.string(), z.string());

/** One return with its figures, for those who may read it: its own unit, and the offices above. */
export async function readReturn(asker: Asker, at: { year: number; unit: string }): Promise<ReturnView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const { view: year, edition, asOf } = frame;
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const { kind, unit } = head;
  const [figures, { earlier, lastYear, peers, past }, versions, from] = await Promise.all([
    figuresOf(db, frame, head),
    readPast(db, { year: at.year, edition, kind, unit }),
    versionNotes(db, head.id),
    head.returnedReason === null ? [] : passedFrom(db, frame, head.id),
  ]);
  const outstanding =
    figures.outstanding.length > 0 ? await unitsAt(db, { units: figures.outstanding, asOf }) : [];
  return {
    unit,
    kind,
    status: head.status,
    revision: head.revision,
    latestVersion: head.latestVersion,
    acceptedVersion: head.acceptedVersion,
    submittedBy: head.submittedBy,
    submittedAt: head.submittedAt,
    updatedAt: head.updatedAt,
    year,
    edition: edition.id,
    opened: head.revision > 0,
    ...figures,
    explanations: explanationsSchema.parse(head.explanations),
    findings: evaluate(edition, figures.cells, { topics: figures.topics, lastYear, past }),
    returned: returnedNote(head, from),
    lastYear,
    earlier,
    peers,
    versions,
    outstanding,
    actions: actionsOf(user, { ...head, yearState: year.state, wasReturned: head.returnedReason !== null }),
  };
}

function returnedNote(head: ReturnHead, from: PassedFrom[]): ReturnedNote | null {
  if (head.returnedReason === null || head.returnedAt === null) return null;
  return {
    reason: head.returnedReason,
    cells: head.returnedCells,
    by: head.returnedBy ?? '',
    at: head.returnedAt,
    passedFrom: from,
  };
}
