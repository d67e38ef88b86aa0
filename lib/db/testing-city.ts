import type { Grant } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { completed } from '@/lib/cells/computed';
import type { Act } from '@/lib/commands/act';
import { cellsOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { versionHash } from '@/lib/rollup/version-hash';
import type { Status, YearState } from '@/lib/workflow/transitions';
import type { Db, Sql } from './client';
import { day, givenYear } from './testing-year';

/** Two departments and two counties; the first county has two townships, the other one. */
const units = [
  { code: 'city', name: '测试市', kind: 'city', path: 'city/' },
  { code: 'dept-1', name: '市财政局', kind: 'department', path: 'city/dept-1/' },
  { code: 'dept-2', name: '市教育局', kind: 'department', path: 'city/dept-2/' },
  { code: 'county-a', name: '甲县', kind: 'county', path: 'city/county-a/' },
  { code: 'town-1', name: '东镇', kind: 'township', path: 'city/county-a/town-1/' },
  { code: 'town-2', name: '西镇', kind: 'township', path: 'city/county-a/town-2/' },
  { code: 'county-b', name: '乙县', kind: 'county', path: 'city/county-b/' },
  { code: 'town-3', name: '南镇', kind: 'township', path: 'city/county-b/town-3/' },
] as const;
const areas: readonly string[] = ['city', 'county-a', 'county-b'];

export const testNow = new Date('2018-02-06T01:00:00Z');
export const testEdition = editionById('2014');

type Standing = {
  unit: string;
  status: Status;
  year?: number;
  /** Returned or reopened before, and not accepted since. */
  wasReturned?: boolean;
  /** Its unit asks for it back after acceptance. */
  correctionAsked?: boolean;
  /** Input cells that are not 0. */
  cells?: Record<string, bigint>;
  returnedCells?: string[];
  submittedBy?: string;
};

/** Builders of what a test starts from; all dated in February 2018. */
export const given = {
  /** The unit tree, and year 2017 with an empty return for every unit. */
  async city(
    db: Db,
    { year = 2017, state = 'open' }: { year?: number; state?: YearState } = {},
  ): Promise<void> {
    await db.unit.createMany({ data: units.map(({ code }) => ({ code })), skipDuplicates: true });
    if ((await db.unitPeriod.count({ where: { unitCode: 'city' } })) === 0) {
      await db.unitPeriod.createMany({
        data: units.map(({ code, path, name, kind }, position) => ({
          unitCode: code,
          name,
          kind,
          parentCode: path.split('/').at(-3) ?? null,
          path,
          position,
          validFrom: day('2010-01-01'),
        })),
      });
    }
    await givenYear(db, testEdition, { year, state });
    await db.return.createMany({
      data: units.map(({ code }) => ({
        year,
        unitCode: code,
        kind: areas.includes(code) ? 'compiled' : 'entered',
      })),
    });
  },

  /** Somebody with these roles. */
  async user(db: Db, id: string, grants: readonly Grant[], scope: User['scope'] = 'write'): Promise<User> {
    await db.user.create({
      data: { id, name: `${id} 的姓名`, email: `${id}@accounts.invalid`, username: id },
    });
    await db.roleGrant.createMany({
      data: grants.map(({ role, unit }) => ({ userId: id, role, unitCode: unit })),
    });
    return { id, username: id, name: `${id} 的姓名`, grants, scope };
  },

  act(database: { db: Db; sql: Sql }, user: User, now = testNow): Act {
    return { ...database, user, now };
  },

  /** Every input cell 0, as the API takes it: breaks no rule. */
  zeros(): Record<string, number> {
    return Object.fromEntries(inputsOf(testEdition).map(({ code }) => [code, 0]));
  },

  /** Puts a return into a status: all cells filled and, if it was submitted, with one version. */
  async return(db: Db, { unit, status, year = 2017, wasReturned, ...more }: Standing): Promise<number> {
    const { id, kind } = await db.return.findUniqueOrThrow({
      where: { year_unitCode: { year, unitCode: unit } },
    });
    const isReturned = status === 'returned' || wasReturned === true;
    const submittedBy = more.submittedBy ?? 'somebody';
    const inputs = Object.fromEntries(
      inputsOf(testEdition).map(({ code }) => [code, more.cells?.[code] ?? 0n]),
    );
    if (kind === 'entered') {
      await db.cell.createMany({
        data: Object.entries(inputs).map(([code, value]) => ({
          returnId: id,
          code,
          value,
          revision: 1,
          updatedBy: submittedBy,
          updatedAt: testNow,
        })),
      });
    }
    const hasVersion = status !== 'draft';
    if (hasVersion) await givenVersion(db, { id, unit, year, inputs, submittedBy });
    await db.return.update({
      where: { id },
      data: {
        status,
        revision: 1,
        latestVersion: hasVersion ? 1 : null,
        acceptedVersion: status === 'accepted' ? 1 : null,
        submittedBy: hasVersion ? submittedBy : null,
        submittedAt: hasVersion ? testNow : null,
        returnedReason: isReturned ? '请核对' : null,
        returnedCells: isReturned ? (more.returnedCells ?? everyCell()) : [],
        returnedBy: isReturned ? 'somebody' : null,
        returnedAt: isReturned ? testNow : null,
        correctionReason: more.correctionAsked ? '漏计1件' : null,
        correctionBy: more.correctionAsked ? submittedBy : null,
        correctionAt: more.correctionAsked ? testNow : null,
      },
    });
    return id;
  },
};

function everyCell(): string[] {
  const topicsRow = topicsRowOf(testEdition);
  return [...inputsOf(testEdition), ...(topicsRow ? [topicsRow] : [])].map(({ code }) => code);
}

async function givenVersion(
  db: Db,
  it: { id: number; unit: string; year: number; inputs: Record<string, bigint>; submittedBy: string },
): Promise<void> {
  const cells = completed(testEdition, it.inputs);
  const { unit, year } = it;
  await db.version.create({
    data: {
      returnId: it.id,
      number: 1,
      editionId: testEdition.id,
      cells: cellsOf(testEdition).map(({ code }) => cells[code] ?? 0n),
      topics: [],
      explanations: {},
      sha256: versionHash({
        year,
        unit,
        edition: testEdition.id,
        number: 1,
        cells,
        topics: [],
        explanations: {},
      }),
      submittedBy: it.submittedBy,
      submittedAt: testNow,
    },
  });
}
