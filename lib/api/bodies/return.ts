import type { z } from '@hono/zod-openapi';
import { editionById } from '@/lib/editions/registry';
import type { Locale } from '@/lib/i18n/locale';
import type { ReturnedNote, ReturnRow, ReturnView } from '@/lib/queries/views';
import type { returnBody as returnSchema, returnRow as rowSchema } from '../schemas/returns';
import { cellsBody, topicsBody } from './cells';
import { findingBody } from './finding';

/** A return as the API tells it. */
export function returnBody(view: ReturnView, locale: Locale): z.infer<typeof returnSchema> {
  const edition = editionById(view.edition);
  const { kind, status, revision, acceptedVersion, explanations, fingerprint, actions } = view;
  return {
    unit: view.unit.code,
    name: view.unit.name,
    year: view.year.year,
    edition: view.edition,
    kind,
    status,
    revision,
    version: view.latestVersion,
    acceptedVersion,
    versions: view.versions.map((note) => ({ ...note, at: note.at.toISOString() })),
    cells: cellsBody(edition, view.cells),
    marks: Object.fromEntries(
      Object.entries(view.marks).map(([code, mark]) => [
        code,
        { by: mark.by, at: mark.at.toISOString(), revision: mark.revision },
      ]),
    ),
    lastYear: view.lastYear && cellsBody(edition, view.lastYear),
    earlier: view.earlier.map(({ year, cells }) => ({ year, cells: cellsBody(edition, cells) })),
    topics: view.topics && topicsBody(view.topics),
    explanations,
    findings: view.findings.map((finding) => findingBody(finding, edition, locale)),
    returned: view.returned && returnedBody(view.returned),
    fingerprint,
    outstanding: view.outstanding.map((unit) => unit.code),
    actions,
    updatedAt: view.updatedAt.toISOString(),
  };
}

function returnedBody({ passedFrom = [], ...note }: ReturnedNote) {
  const way = passedFrom.map((level) => ({ ...level, at: level.at.toISOString() }));
  return { ...note, at: note.at.toISOString(), passedFrom: way };
}

export function rowBody(row: ReturnRow): z.infer<typeof rowSchema> {
  return {
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}
