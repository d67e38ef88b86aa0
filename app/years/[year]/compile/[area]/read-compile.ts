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
import type { Grid, GridRow } from '@/lib/queries/opened-views';
import { readComments } from '@/lib/queries/read-comments';
import { fewUnits, readGrid } from '@/lib/queries/read-grid';
import { readLedger } from '@/lib/queries/read-ledger';
import { readPassOn } from '@/lib/queries/read-pass-on';
import { readReturn } from '@/lib/queries/read-return';
import { readRollup } from '@/lib/queries/read-rollup';
import { readStaleness } from '@/lib/queries/read-staleness';
import { readUnitGroups } from '@/lib/queries/read-unit-groups';
import type { StalenessView } from '@/lib/queries/staleness-view';
import type { ReturnRow, ReturnView } from '@/lib/queries/views';
import type { Finding } from '@/lib/rules/finding';
import { readBelow } from './read-below';
import { tellPassOn } from './tell-pass-on';

/** Everything that the compile screen of an area shows. */
export async function readCompile(asker: Asker, of: { year: number; area: string; look: Look }) {
  const { year, area, look } = of;
  const basis = look.basis;
  const [rollup, [grid, below], groups, ledger, own, passOn, comments, staleness, locale] = await Promise.all(
    [
      readRollup(asker, { year, area, basis }),
      readPage(asker, { year, area, look }),
      look.view === 'grid' ? readUnitGroups(asker, { year, area, ids: idsIn(look) }) : [],
      look.view === 'ledger' ? readLedger(asker, { year, area, basis }) : null,
      readReturn(asker, { year, unit: area }),
      readPassOn(asker, { year, area }),
      readComments(asker, { year, unit: area }),
      readStaleness(asker, { year, area }),
      getLocale(),
    ],
  );
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
    toldUnits: below.told,
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

/** Ids of groups that the address names, some perhaps of somebody else. */
function idsIn({ grid }: Look): number[] {
  return grid.groups.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
}

/** The grid's first page, where it is looked at, and how the returns stand that are on it. */
async function readPage(asker: Asker, { year, area, look }: { year: number; area: string; look: Look }) {
  if (look.view !== 'grid') return [null, await readBelow(asker, { year, parents: [area] })] as const;
  const { open, unit } = look.grid;
  const opened = { named: unit === null ? open : [...open, unit], few: fewUnits };
  const grid = await readGrid(asker, { year, area, basis: look.basis, opened });
  const parents = [area, ...grid.rows.filter(isOpened(grid)).map((row) => row.unit.code)];
  return [grid, await readBelow(asker, { year, parents })] as const;
}

const isOpened = (grid: Grid) => (row: GridRow) =>
  row.depth === 1 && row.kind === 'compiled' && !grid.closed.includes(row.unit.code);

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
