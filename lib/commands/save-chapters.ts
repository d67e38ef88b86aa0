import 'server-only';
import { createHash } from 'node:crypto';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admit } from './admit';
import { type LoadedReturn, loadReturn, type ReturnKey } from './load-return';
import { readChapters, refusalOfChapters } from './read-chapters';
import { recordEvent } from './record-event';

export type SaveChapters = ReturnKey & {
  /** The revision of the texts that these were written over. */
  base: number;
  /** By chapter number, counted from 1; '' takes the text out. */
  chapters: Readonly<Record<string, string>>;
};

export type SavedChapters = {
  /** Of the texts; cells count their own. */
  revision: number;
  /** Every chapter that has been written to. */
  chapters: Record<string, string>;
};

type Row = { number: number; text: string; revision: number; by: string; at: Date };
type Change = { number: number; text: string; was: string };

/**
 * Saves these chapters and no others, all or nothing, each text exactly as it was sent. A chapter that has another text
 * than at `base` is refused as `chapterStale`, whoever wrote it, unless both say the same.
 */
export function saveChapters(act: Act, { base, chapters, ...key }: SaveChapters): Promise<SavedChapters> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'write', it);
    const sent = readChapters(it.edition, chapters);
    const rows = await readRows(tx, it.id);
    const revision = Math.max(0, ...rows.map((row) => row.revision));
    if (base > revision) throw new Refusal('badRequest', { params: { issues: 'base' } });
    const was = new Map(rows.map((row) => [row.number, row]));
    const changed = sent
      .map(({ number, text }) => ({ number, text, was: was.get(number)?.text ?? '' }))
      .filter((change) => change.text !== change.was);
    refuseStale(it, base, changed, was);
    if (changed.length > 0) await write(tx, act, it, { changed, revision: revision + 1 });
    const texts = [...rows, ...changed].map(({ number, text }) => [number, text]);
    return {
      revision: changed.length > 0 ? revision + 1 : revision,
      chapters: Object.fromEntries(texts),
    };
  });
}

function readRows(tx: Db, returnId: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT c.number, c.text, c.revision, coalesce(u.name, c.updated_by) AS by, c.updated_at AS at
    FROM chapter c LEFT JOIN "user" u ON u.id = c.updated_by WHERE c.return_id = ${returnId} ORDER BY c.number`;
}

function refuseStale(
  { edition }: LoadedReturn,
  base: number,
  changed: readonly Change[],
  was: ReadonlyMap<number, Row>,
): void {
  const stale = changed.flatMap(({ number, text }) => {
    const row = was.get(number);
    if (!row || row.revision <= base) return [];
    const { revision, by } = row;
    return [{ code: String(number), revision, theirs: row.text, yours: text, by, at: row.at.toISOString() }];
  });
  if (stale.length > 0) throw refusalOfChapters(edition, 'chapterStale', stale);
}

/** The log holds how long each text was and its hash, not the text: what was submitted is in the version. */
async function write(
  tx: Db,
  { user, now }: Act,
  it: LoadedReturn,
  { changed, revision }: { changed: readonly Change[]; revision: number },
): Promise<void> {
  for (const { number, text } of changed) {
    const data = { text, revision, updatedBy: user.id, updatedAt: now };
    await tx.chapter.upsert({
      where: { returnId_number: { returnId: it.id, number } },
      create: { returnId: it.id, number, ...data },
      update: data,
    });
  }
  await tx.return.update({ where: { id: it.id }, data: { updatedAt: now } });
  const chapters = Object.fromEntries(
    changed.map(({ number, text, was }) => [number, { from: printOf(was), to: printOf(text) }]),
  );
  await recordEvent(tx, {
    subject: `return:${it.id}`,
    at: now,
    actor: user.id,
    action: 'write',
    detail: { textRevision: revision, chapters },
  });
}

function printOf(text: string): { characters: number; sha256: string } {
  return { characters: [...text].length, sha256: createHash('sha256').update(text).digest('hex') };
}
