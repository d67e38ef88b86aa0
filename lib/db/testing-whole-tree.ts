import type { Cells } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import { cellsOf } from '@/lib/editions/cells';
import type { Leafed, WholeTree } from '@/lib/rollup/testing-tree';
import type { Db } from './client';
import { testNow } from './testing-city';
import { givenTree, type TestUnit } from './testing-tree';

/** The tree, with every return as the model has it: versions 1 and 2 where it was sent, drafts, and the ledger. */
export async function givenWholeTree(db: Db, units: readonly TestUnit[], tree: WholeTree): Promise<void> {
  await givenTree(db, units);
  const rows = await db.return.findMany({ where: { year: 2017 }, select: { id: true, unitCode: true } });
  const ids = new Map(rows.map(({ id, unitCode }) => [unitCode, id]));
  for (const it of tree.returns) {
    const id = ids.get(it.unit) ?? 0;
    await givenVersions(db, tree, id, it);
    const drafted = Object.entries(it.draft ?? {});
    await db.cell.createMany({
      data: drafted.map(([code, value]) => ({
        ...{ returnId: id, code, value, revision: 1 },
        ...{ updatedBy: 'somebody', updatedAt: testNow },
      })),
    });
  }
  await db.adjustment.createMany({
    data: tree.fixes.map(({ area, cell, amount }) => ({
      ...{ year: 2017, areaCode: area, cell, amount, reason: '重复', units: [] },
      ...{ createdBy: 'somebody', createdAt: testNow },
    })),
  });
}

/** What is accepted is version 1 where something later was sent, and else the latest. */
async function givenVersions(db: Db, { edition }: WholeTree, id: number, it: Leafed): Promise<void> {
  const isSame = it.accepted === it.latest;
  const sent = isSame ? [it.latest] : [it.accepted, it.latest];
  const versions = sent.filter((cells) => cells !== null);
  await db.version.createMany({
    data: versions.map((cells: Cells, at) => ({
      ...{ returnId: id, number: at + 1, editionId: edition.id, topics: [], explanations: {} },
      cells: cellsOf(edition).map(({ code }) => completed(edition, cells)[code] ?? 0n),
      ...{ sha256: `${it.unit} ${at + 1}`, submittedBy: 'somebody', submittedAt: testNow },
    })),
  });
  await db.return.update({
    where: { id },
    data: {
      status: it.status,
      revision: it.draft === null && versions.length === 0 ? 0 : 1,
      latestVersion: versions.length > 0 ? versions.length : null,
      acceptedVersion: it.accepted === null ? null : isSame ? versions.length : 1,
    },
  });
}
