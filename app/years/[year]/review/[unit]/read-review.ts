import { getLocale } from 'next-intl/server';
import type { Review, ReviewedVersion } from '@/components/review/review-data';
import { waiting } from '@/components/review/standing';
import { editionById } from '@/lib/editions/registry';
import { findingMessage } from '@/lib/i18n/finding-message';
import type { Asker } from '@/lib/queries/asker';
import { listReturns } from '@/lib/queries/list-returns';
import { listScans } from '@/lib/queries/list-scans';
import { readComments } from '@/lib/queries/read-comments';
import { readReturn } from '@/lib/queries/read-return';
import { readVersion } from '@/lib/queries/read-version';
import type { UnitView, VersionView } from '@/lib/queries/views';

type Place = { year: number; unit: string };

/** The latest version of a return, beside the one before and last year's; null where nothing was submitted yet. */
export async function readReview(asker: Asker, at: Place): Promise<Review | null> {
  const view = await readReturn(asker, at);
  const number = view.latestVersion;
  if (number === null) return null;
  const [version, previous, next, comments, locale, { scans }] = await Promise.all([
    readVersion(asker, { ...at, number }),
    number > 1 ? readVersion(asker, { ...at, number: number - 1 }) : null,
    nextWaiting(asker, at, view.unit),
    readComments(asker, at),
    getLocale(),
    listScans(asker, at),
  ]);
  const { unit, kind, status, actions, edition, lastYear, acceptedVersion, versions, returned } = view;
  const { due, correction, year: yearView } = view;
  return {
    year: at.year,
    edition,
    unit,
    kind,
    status,
    actions,
    version: reviewed(version, locale),
    previous,
    lastYear,
    acceptedVersion,
    versions,
    returned,
    due,
    correction,
    yearView,
    comments,
    scans,
    next,
  };
}

function reviewed(version: VersionView, locale: string): ReviewedVersion {
  const { number, at, by, sha256, cells, topics, explanations, chapters } = version;
  const edition = editionById(version.edition);
  const findings = version.findings.map((finding) => ({
    ...finding,
    message: findingMessage(finding, edition, locale),
  }));
  return { number, at, by, sha256, cells, topics, explanations, chapters, findings };
}

async function nextWaiting(
  asker: Asker,
  { year, unit }: Place,
  { parent }: UnitView,
): Promise<Review['next']> {
  if (parent === null) return null;
  const { returns } = await listReturns(asker, { year, area: parent, status: 'submitted', limit: 5000 });
  const [next] = waiting(returns).filter((row) => row.unit.parent === parent && row.unit.code !== unit);
  return next ? { code: next.unit.code, name: next.unit.name } : null;
}
