import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import { blanksOf } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { cellsOf } from '@/lib/editions/cells';
import { freshPeers } from '@/lib/queries/peers';
import { readPast } from '@/lib/queries/read-past';
import { Refusal } from '@/lib/refusal';
import { versionHash } from '@/lib/rollup/version-hash';
import { evaluate, standing } from '@/lib/rules/evaluate';
import type { Act } from './act';
import type { LoadedReturn } from './load-return';
import { readText } from './read-reason';
import type { SentTopic } from './read-sent-cells';
import { type Stepped, stepReturn } from './step-return';

type Content = {
  /** Every cell, the computed ones too. */
  cells: Cells;
  topics: readonly Topic[];
  /** By rule, added to the saved ones. */
  explanations: Readonly<Record<string, string>>;
  madeFrom?: Prisma.InputJsonObject;
};

/** Checks a table and freezes it as the return's next version. Refuses blanks and findings that still stand. */
export async function freezeVersion(tx: Db, act: Act, it: LoadedReturn, content: Content): Promise<Stepped> {
  const { cells, topics, madeFrom } = content;
  refuseBlanks(it, cells);
  const explanations = { ...it.explanations, ...readExplanations(content.explanations) };
  const explained = await refuseFindings(tx, act, it, { ...content, explanations });
  const number = (it.latestVersion ?? 0) + 1;
  const { year, unit, edition } = it;
  const chapters = await chaptersOf(tx, it);
  const sha256 = versionHash({
    year,
    unit,
    edition: edition.id,
    number,
    cells,
    topics,
    explanations: explained,
    chapters,
  });
  await tx.version.create({
    data: {
      returnId: it.id,
      number,
      editionId: edition.id,
      cells: cellsOf(edition).map(({ code }) => filled(cells, code)),
      topics: topicRows(topics),
      explanations: explained,
      ...(chapters ? { chapters } : {}),
      ...(madeFrom ? { madeFrom } : {}),
      sha256,
      submittedBy: act.user.id,
      submittedAt: act.now,
    },
  });
  return stepReturn(tx, act, it, 'submit', {
    data: { latestVersion: number, submittedBy: act.user.id, submittedAt: act.now, explanations },
    detail: { version: number, sha256, explanations: explained },
    version: number,
  });
}

/** The texts that there are, by chapter number; null where there are none. */
async function chaptersOf(tx: Db, { id }: LoadedReturn): Promise<Record<string, string> | null> {
  const rows = await tx.chapter.findMany({
    where: { returnId: id, NOT: { text: '' } },
    select: { number: true, text: true },
    orderBy: { number: 'asc' },
  });
  return rows.length > 0 ? Object.fromEntries(rows.map(({ number, text }) => [number, text])) : null;
}

function filled(cells: Cells, code: string): bigint {
  const value = cells[code] ?? null;
  if (value === null) throw new Error(`${code} is blank in a table without blanks`);
  return value;
}

function topicRows(topics: readonly Topic[]): SentTopic[] {
  return topics.map(({ name, count }) => ({ name, count: Number(count) }));
}

function refuseBlanks({ edition }: LoadedReturn, cells: Cells): void {
  const blanks = blanksOf(edition, cells);
  if (blanks.length === 0) return;
  const params = { count: blanks.length, cells: blanks.join('、') };
  throw new Refusal('incomplete', { cells: blanks.map((code) => ({ code })), params });
}

function readExplanations(given: Readonly<Record<string, string>>): Record<string, string> {
  const trimmed = Object.entries(given).map(([rule, text]): [string, string] => [rule, readText(text)]);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ''));
}

/** Returns the explanations of what was found, and no others. */
async function refuseFindings(
  tx: Db,
  { db }: Act,
  { year, edition, kind, place, ...it }: LoadedReturn,
  { cells, topics, explanations }: Content,
): Promise<Record<string, string>> {
  const unit = { code: it.unit, kind: it.unitKind, path: [it.unit, ...place.ancestors].reverse() };
  const { lastYear, past } = await readPast(tx, { year, edition, kind, unit }, (of) =>
    freshPeers(tx, of, db),
  );
  const findings = evaluate(edition, cells, { topics, lastYear, past });
  const stand = standing(findings, explanations);
  if (stand.length > 0) {
    const unexplained = stand.filter(({ explainable }) => explainable).length;
    throw new Refusal('findingsStand', {
      findings: stand,
      params: { errors: stand.length - unexplained, unexplained },
    });
  }
  const rules = new Set(findings.filter(({ explainable }) => explainable).map(({ rule }) => rule));
  return Object.fromEntries(Object.entries(explanations).filter(([rule]) => rules.has(rule)));
}
