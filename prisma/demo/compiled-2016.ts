import type { Cells } from '@/lib/cells/cells';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { fingerprintOf } from '@/lib/rollup/fingerprint';
import { addUp, mergeTopics } from '@/lib/rollup/sum';
import { versionHash } from '@/lib/rollup/version-hash';
import { topicsFrom } from './cells-from';
import type { Row } from './replay';
import { untouched } from './replay';

/** A child's accepted version, as an area's table takes it in. */
export type Part = {
  unit: string;
  version: number;
  sha256: string;
  cells: Cells;
  topics: { name: string; count: number }[];
};

export type Compiling = {
  id: number;
  area: string;
  parts: Part[];
  edition: Edition;
  submitted: { by: string; at: Date };
  /** null at the top, where the table is published instead. */
  accepted: { by: string; at: Date } | null;
};

const year = 2016;

/** An area's table of 2016, compiled from its children's accepted versions, submitted and accepted. */
export function compile({ id, area, parts, edition, submitted, accepted }: Compiling) {
  const number = 1;
  const cells = addUp(
    edition,
    parts.map((part) => part.cells),
    [],
  );
  const merged = mergeTopics(parts.map((part) => topicsFrom(part.topics) ?? []));
  const topics = merged.map(({ name, count }) => ({ name, count: Number(count) }));
  const versions = parts.map(({ unit, version, sha256 }) => ({ unit, version, sha256 }));
  const fingerprint = fingerprintOf({ area, year, versions, adjustments: [] });
  const sha256 = versionHash({
    year,
    unit: area,
    edition: edition.id,
    number,
    cells,
    explanations: {},
    topics: merged,
  });
  const version: Row = {
    return_id: id,
    number,
    edition_id: edition.id,
    topics,
    explanations: {},
    chapters: null,
    sha256,
    cells: cellsOf(edition).map(({ code }) => cells[code]?.toString() ?? null),
    made_from: { fingerprint, versions, adjustments: [] },
    submitted_by: submitted.by,
    submitted_at: submitted.at,
  };
  const steps = [
    { action: 'submit', ...submitted },
    ...(accepted ? [{ action: 'accept', ...accepted }] : []),
  ];
  const events = steps.map(({ action, by, at }, index) => ({
    subject: `return:${id}`,
    at,
    actor: by,
    action,
    revision: index + 1,
    changes: {},
    detail: action === 'submit' ? { version: number, sha256, explanations: {} } : { version: number },
  }));
  const returns: Row = {
    ...untouched(id, year, area, 'compiled'),
    status: accepted ? 'accepted' : 'submitted',
    revision: steps.length,
    latest_version: number,
    accepted_version: accepted ? number : null,
    topics: null,
    submitted_by: submitted.by,
    submitted_at: submitted.at,
    updated_at: (accepted ?? submitted).at,
  };
  const part: Part = { unit: area, version: number, sha256, cells, topics };
  return { returns, version, events, part, fingerprint };
}
