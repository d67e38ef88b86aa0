import 'server-only';
import { type Role, roles } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { dueDay } from '@/lib/workflow/due-day';
import { returnedVersion } from '@/lib/workflow/returned-version';
import { versionStanding } from '@/lib/workflow/version-standing';
import { actionsOf } from './actions';
import type { Asker } from './asker';
import { type ReturnHead, returnHead, standingOfHead } from './return-head';
import { scanActionsOf } from './scan-actions';
import { scanNotes } from './scan-notes';
import { unitAt } from './unit-rows';
import { versionNotes } from './version-notes';
import type { ReceiptView } from './version-views';
import type { VersionNote } from './views';
import { yearFrame } from './year-frame';

/** The receipt of one submitted version, for those who may read its return. */
export async function readReceipt(
  { db, user }: Asker,
  at: { year: number; unit: string; number: number },
): Promise<ReceiptView> {
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const due = dueDay(head.kind, head.extendedDue, frame.view);
  const [versions, scans] = await Promise.all([versionNotes(db, head.id, due), scanNotes(db, head.id)]);
  const version = versions.find(({ number }) => number === at.number);
  if (!version) throw new Refusal('notFound');
  const { unit, kind, status } = head;
  const isLatest = at.number === head.latestVersion;
  return {
    ...version,
    ...{ unit, kind, status },
    year: frame.view,
    title: frame.edition.title,
    latest: head.latestVersion ?? at.number,
    standing: standingOf(head, versions, at.number),
    returned: head.returnedAt && { by: head.returnedBy ?? '', at: head.returnedAt },
    office: unit.parent === null ? null : await officeAt(db, { unit: unit.parent, asOf: frame.asOf }),
    actions: isLatest
      ? actionsOf(user, {
          ...head,
          yearState: frame.view.state,
          ...standingOfHead(head),
        })
      : [],
    scans: {
      scans: scans.filter((scan) => scan.version === at.number),
      actions: isLatest ? scanActionsOf(user, head, frame.view.state) : [],
    },
  };
}

function standingOf(head: ReturnHead, versions: readonly VersionNote[], number: number) {
  return versionStanding(head.status, {
    number,
    latest: head.latestVersion ?? number,
    accepted: head.acceptedVersion,
    returned: head.returnedAt && returnedVersion(versions, head.returnedAt),
  });
}

const reviewing = (Object.keys(roles) as Role[]).filter((role) => roles[role]['return.review'] !== undefined);

/** The area whose office reviews what stands directly below it, and who that is. */
async function officeAt(
  db: Db,
  at: { unit: string; asOf: string },
): Promise<NonNullable<ReceiptView['office']>> {
  const [{ name }, people] = await Promise.all([
    unitAt(db, at),
    db.user.findMany({
      where: { grants: { some: { unitCode: at.unit, role: { in: reviewing } } }, NOT: { banned: true } },
      select: { name: true },
      orderBy: { createdAt: 'asc' },
    }),
  ]);
  return { name, people: people.map((person) => person.name) };
}
