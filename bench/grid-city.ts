import { completed } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { versionHash } from '@/lib/rollup/version-hash';
import { addClerks, addUnits, addYear } from './city';

export type GridYear = { year: number; edition: Edition };

/** The form of 58 cells and the matrix of 200. */
export const gridYears: readonly GridYear[] = [
  { year: 2017, edition: editionById('2014') },
  { year: 2023, edition: editionById('2021') },
];
export const area = 'bench';
export const username = 'bench_office';
export const unitCount = 1000;

const codes = Array.from({ length: unitCount }, (_, at) => `bench-${String(at).padStart(4, '0')}`);
const places = ['东江', '西岭', '南湖', '北原', '中山', '新桥', '古城', '长河', '平川', '白石'];
const offices = [
  '街道办事处',
  '镇人民政府',
  '市场监督管理局',
  '人力资源和社会保障局',
  '高新技术产业开发区管理委员会',
];

/** An area with a thousand direct children, departments and townships, their tables of both forms accepted, and somebody of its office. */
export async function fillGridCity(db: Db): Promise<void> {
  await addUnits(db, codes);
  await db.$executeRaw`
    update unit_period p set name = n.name, kind = n.kind
      from unnest(${[area, ...codes]}::text[], ${['大江市', ...codes.map((_, at) => nameOf(at))]}::text[],
                  ${['city', ...codes.map((_, at) => (isTown(at) ? 'township' : 'department'))]}::text[]) n(code, name, kind)
     where n.code = p.unit_code`;
  for (const each of gridYears) {
    await addYear(db, each, codes);
    await db.return.create({ data: { year: each.year, unitCode: area, kind: 'compiled' } });
    await acceptAll(db, each);
  }
  await addClerks(db, [{ username, unit: area }]);
  await db.roleGrant.createMany({
    data: [
      { userId: username, role: 'reviewer', unitCode: area },
      { userId: username, role: 'compiler', unitCode: area },
    ],
  });
}

function isTown(at: number): boolean {
  return at % offices.length < 2;
}

function nameOf(at: number): string {
  return `大江市${places[at % places.length]}第${at + 1}${offices[at % offices.length]}`;
}

async function acceptAll(db: Db, { year, edition }: GridYear): Promise<void> {
  await db.return.updateMany({
    where: { year, kind: 'entered' },
    data: { status: 'accepted', revision: 1, latestVersion: 1, acceptedVersion: 1 },
  });
  const returns = await db.return.findMany({
    where: { year, kind: 'entered' },
    select: { id: true, unitCode: true },
    orderBy: { unitCode: 'asc' },
  });
  await db.version.createMany({
    data: returns.map(({ id, unitCode }, at) => {
      const cells = completed(
        edition,
        Object.fromEntries(inputsOf(edition).map(({ code }, of) => [code, figure(at, of)])),
      );
      const frozen = {
        year,
        unit: unitCode,
        edition: edition.id,
        number: 1,
        cells,
        topics: [],
        explanations: {},
      };
      return {
        returnId: id,
        number: 1,
        editionId: edition.id,
        cells: cellsOf(edition).map(({ code }) => cells[code] ?? 0n),
        topics: [],
        explanations: {},
        sha256: versionHash(frozen),
        submittedBy: 'somebody',
        submittedAt: new Date(`${year + 1}-01-20T02:00:00Z`),
      };
    }),
  });
}

/** Figures as they are: most of them 0, some small, a few large. */
function figure(unit: number, cell: number): bigint {
  const mixed = (unit * 7919 + cell * 104729) % 1000;
  return BigInt(mixed < 550 ? 0 : mixed < 900 ? mixed % 60 : mixed * 13);
}
