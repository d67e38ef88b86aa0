import type { z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import type { Changes } from '@/lib/publishing/changes';
import type {
  PublicationNote,
  PublicationsView,
  PublicationView,
  ReadinessView,
  SignOffNote,
} from '@/lib/queries/publication-views';
import type * as schemas from '../schemas/publications';
import { topicsBody } from './cells';

export function publicationsBody({
  year,
  area,
  edition: id,
  publications,
}: PublicationsView): z.infer<typeof schemas.publications> {
  const edition = editionById(id);
  return {
    year: year.year,
    area: area.code,
    name: area.name,
    publications: publications.map((note) => noteBody(edition, note)),
  };
}

export function publicationBody({
  madeFrom,
  edition: id,
  ...note
}: PublicationView & { edition: string }): z.infer<typeof schemas.publication> {
  const edition = editionById(id);
  const adjustments = madeFrom.adjustments.map(({ amount, ...rest }) => ({
    ...rest,
    amount: toJson(cellOf(edition, rest.cell)?.kind ?? 'count', amount) ?? 0,
  }));
  return { ...noteBody(edition, note), madeFrom: { ...madeFrom, adjustments } };
}

export function readinessBody({ edition: id, ...view }: ReadinessView): z.infer<typeof schemas.readiness> {
  const { version, correction, changes } = view;
  return {
    ...view,
    year: view.year.year,
    area: view.area.code,
    name: view.area.name,
    version: version && { ...version, at: version.at.toISOString() },
    signOffs: view.signOffs.map(signOffBody),
    correction: correction && { ...correction, at: correction.at.toISOString() },
    changes: changes && changesBody(editionById(id), changes),
  };
}

function noteBody(edition: Edition, { changes, signOffs, at, ...note }: PublicationNote) {
  return {
    ...note,
    at: at.toISOString(),
    changes: changes && changesBody(edition, changes),
    signOffs: signOffs.map(signOffBody),
  };
}

function signOffBody({ at, ...note }: SignOffNote) {
  return { ...note, at: at.toISOString() };
}

function changesBody(edition: Edition, { cells, topics }: Changes): z.infer<typeof schemas.changes> {
  return {
    cells: cells.map(({ cell, ...values }) => {
      const json = (value: bigint | null) => toJson(cellOf(edition, cell)?.kind ?? 'count', value);
      const { before, now, difference } = values;
      return { cell, before: json(before), now: json(now), difference: json(difference) };
    }),
    topics: topics && { before: topicsBody(topics.before), now: topicsBody(topics.now) },
  };
}
