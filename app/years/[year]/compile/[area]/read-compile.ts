import { getLocale } from 'next-intl/server';
import type { Look } from '@/components/compile/address';
import { counts, statusOf } from '@/components/compile/left-out';
import type { OwnReturn } from '@/components/compile/submit/own-return';
import type { Told } from '@/components/compile/told';
import { unitPath } from '@/components/compile/unit-path';
import { may } from '@/lib/access/roles';
import { editionById } from '@/lib/editions/registry';
import { findingMessage } from '@/lib/i18n/finding-message';
import type { Asker } from '@/lib/queries/asker';
import { lastYearsUnits } from '@/lib/queries/last-years-units';
import { listReturns } from '@/lib/queries/list-returns';
import { readComments } from '@/lib/queries/read-comments';
import { readGrid } from '@/lib/queries/read-grid';
import { readLedger } from '@/lib/queries/read-ledger';
import { readPassOn } from '@/lib/queries/read-pass-on';
import { readReturn } from '@/lib/queries/read-return';
import { readRollup } from '@/lib/queries/read-rollup';
import { readStaleness } from '@/lib/queries/read-staleness';
import { readUnitGroups } from '@/lib/queries/read-unit-groups';
import type { StalenessView } from '@/lib/queries/staleness-view';
import type { ReturnPage, ReturnRow, ReturnView, Rollup } from '@/lib/queries/views';
import { type Coverage, type Covered, coveredOf } from '@/lib/rollup/coverage';
import type { Finding } from '@/lib/rules/finding';
import { tellPassOn } from './tell-pass-on';

/** Everything that the compile screen of an area shows. */
export async function readCompile(asker: Asker, of: { year: number; area: string; look: Look }) {
  const { year, area, look } = of;
  const basis = look.basis;
  const [rollup, grid, groups, ledger, own, below, passOn, comments, staleness, before, locale] =
    await Promise.all([
      readRollup(asker, { year, area, basis }),
      look.view === 'grid' ? readGrid(asker, { year, area, basis }) : null,
      look.view === 'grid' ? readUnitGroups(asker, { year, area, ids: idsIn(look) }) : [],
      look.view === 'ledger' ? readLedger(asker, { year, area, basis }) : null,
      readReturn(asker, { year, unit: area }),
      listReturns(asker, { year, area, limit: 5000 }),
      readPassOn(asker, { year, area }),
      readComments(asker, { year, unit: area }),
      readStaleness(asker, { year, area }),
      lastYearsUnits(asker.db, { year, area }),
      getLocale(),
    ]);
  const edition = editionById(rollup.edition);
  const tell = (finding: Finding): Told => ({
    ...finding,
    message: findingMessage(finding, edition, locale),
  });
  const rows = below.returns.filter((row) => row.unit.parent === area);
  const place = { unit: area, ancestors: rollup.area.path.toReversed().slice(1) };
  const isOpen = own.status === 'draft' || own.status === 'returned';
  return {
    rollup,
    grid,
    ledger,
    rows,
    counted: rows.filter((row) => counts(row, basis)).length,
    coverage: coverageOf(rollup, below, before),
    unopened: new Set(
      below.returns.filter((row) => statusOf(row) === 'unopened').map((row) => row.unit.code),
    ),
    toldUnits: new Set(below.returns.filter(isTold).map((row) => row.unit.code)),
    ownGroups: groups.map((group) => ({ ...group, id: String(group.id) })),
    findings: rollup.findings.map(tell),
    own: ownReturn(own, rows, {
      look,
      tell,
      passOn: passOn && tellPassOn(passOn, locale),
      named: rollup.named,
      staleBelow: staleness.below,
      stale: isToTell(own, staleness) ? { ...staleness, findings: staleness.findings.map(tell) } : null,
      openTalks: comments.threads.filter(({ state }) => state === 'open').length,
    }),
    mayAdjust: isOpen && may(asker.user.grants, 'area.adjust', place),
  };
}

/** null where no change is told, or where more units are below than were read. */
function coverageOf(rollup: Rollup, below: ReturnPage, before: Covered | null): Coverage | null {
  if (rollup.lastYear === null || below.next !== null) return null;
  const omitted = new Set(rollup.omissions.below.map(({ unit }) => unit));
  const { area, basis } = rollup;
  return { now: coveredOf(area.code, { rows: below.returns, basis, omitted }), before };
}

/** Ids of groups that the address names, some perhaps of somebody else. */
function idsIn({ grid }: Look): number[] {
  return grid.groups.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
}

/** Its latest version breaks a rule; hints are left aside. */
function isTold({ findings }: ReturnRow): boolean {
  return findings !== null && findings.error + findings.warning > 0;
}

/** A draft that was taken back shows how it stands now, and nobody has the old version. */
function isToTell({ status }: ReturnView, { isStale }: StalenessView): boolean {
  return isStale && status !== 'draft';
}

function ownReturn(
  own: ReturnView,
  rows: readonly ReturnRow[],
  {
    look,
    tell,
    ...around
  }: Pick<OwnReturn, 'passOn' | 'openTalks' | 'named' | 'stale' | 'staleBelow'> & {
    look: Look;
    tell: (one: Finding) => Told;
  },
): OwnReturn {
  const { unit: area, status, actions, fingerprint, latestVersion, submittedBy, submittedAt, returned } = own;
  const year = own.year.year;
  return {
    year,
    area,
    status,
    actions,
    fingerprint,
    nextVersion: (latestVersion ?? 0) + 1,
    latestVersion,
    submittedBy,
    submittedAt,
    returned,
    acceptedVersion: own.acceptedVersion,
    correction: own.correction,
    yearView: own.year,
    ...around,
    outstanding: rows
      .filter((row) => !counts(row, 'accepted'))
      .map((row) => ({
        unit: row.unit,
        kind: row.kind,
        status: statusOf(row),
        href: unitPath(year, row, look),
      })),
    findings: own.findings.map(tell),
    explanations: own.explanations,
  };
}
