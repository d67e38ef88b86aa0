import { completed } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { testNow } from '@/lib/db/testing-city';
import { givenYear } from '@/lib/db/testing-year';
import { cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';

const edition = editionById('2021');

/** Publishes what a unit submitted last, once more each time. */
export async function givenPublication(
  db: Db,
  { year, area }: { year: number; area: string },
): Promise<void> {
  const { versions } = await db.return.findUniqueOrThrow({
    where: { year_unitCode: { year, unitCode: area } },
    include: { versions: { orderBy: { number: 'desc' } } },
  });
  const number = (await db.publication.count({ where: { year, areaCode: area } })) + 1;
  await db.publication.create({
    data: {
      ...{ year, number },
      areaCode: area,
      versionId: versions[0]?.id ?? 0,
      madeFrom: {},
      sha256: `${number}`.repeat(64),
      publishedBy: 'office',
      publishedAt: testNow,
    },
  });
}

/** A further version of a return that has one, with other figures. */
export async function givenVersion(
  db: Db,
  {
    year,
    unit,
    cells,
    accepted,
  }: { year: number; unit: string; cells: Record<string, bigint>; accepted: boolean },
): Promise<void> {
  const { id, versions } = await db.return.findUniqueOrThrow({
    where: { year_unitCode: { year, unitCode: unit } },
    include: { versions: { orderBy: { number: 'desc' } } },
  });
  const [last] = versions;
  if (!last) throw new Error('no version yet');
  const form = editionById(last.editionId);
  const number = last.number + 1;
  const { id: _, ...rest } = last;
  await db.version.create({
    data: {
      ...rest,
      ...{ number, topics: [], explanations: {}, chapters: undefined, madeFrom: undefined },
      cells: cellsOf(form).map(({ code }, at) => cells[code] ?? last.cells[at] ?? 0n),
    },
  });
  await db.return.update({
    where: { id },
    data: { latestVersion: number, ...(accepted ? { acceptedVersion: number } : {}) },
  });
}

/** A year on the form of 2021 with one unit's accepted return: these cells, 0 elsewhere. The unit tree is there already. */
export async function givenYear2021(
  db: Db,
  { year, unit, cells }: { year: number; unit: string; cells: Record<string, bigint> },
): Promise<void> {
  await givenYear(db, edition, { year });
  const typed = Object.fromEntries(
    cellsOf(edition).flatMap(({ code, parts }) => (parts ? [] : [[code, cells[code] ?? 0n]])),
  );
  const all = completed(edition, typed);
  await db.return.create({
    data: {
      ...{ year, kind: 'entered', status: 'accepted', revision: 1, latestVersion: 1, acceptedVersion: 1 },
      unitCode: unit,
      versions: {
        create: {
          number: 1,
          editionId: edition.id,
          cells: cellsOf(edition).map(({ code }) => all[code] ?? 0n),
          topics: [],
          explanations: {},
          sha256: 'f'.repeat(64),
          submittedBy: 'somebody',
          submittedAt: testNow,
        },
      },
    },
  });
}
