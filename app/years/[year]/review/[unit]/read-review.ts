import { getLocale } from 'next-intl/server';
import { filtered, neighbours, type QueueFilter, searchOf } from '@/components/review/queue-filter';
import type { Review, ReviewedVersion, ReviewQueue, Told, ToldEffect } from '@/components/review/review-data';
import { editionById } from '@/lib/editions/registry';
import { findingMessage } from '@/lib/i18n/finding-message';
import { formats } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { Asker } from '@/lib/queries/asker';
import { listScans } from '@/lib/queries/list-scans';
import type { QueueRow } from '@/lib/queries/queue-view';
import { readComments } from '@/lib/queries/read-comments';
import { readEffect } from '@/lib/queries/read-effect';
import { readWaiting } from '@/lib/queries/read-queue';
import { readReturn } from '@/lib/queries/read-return';
import { readStaleness } from '@/lib/queries/read-staleness';
import { readVersion } from '@/lib/queries/read-version';
import type { VersionView } from '@/lib/queries/version-views';
import type { ReturnView } from '@/lib/queries/views';
import { readMadeFrom } from '@/lib/rollup/made-from';
import { noOmissions } from '@/lib/rollup/omission';
import type { Finding } from '@/lib/rules/finding';

type Place = { year: number; unit: string };

/**
 * The latest version of a return, beside the one before and last year's, and its place in the filtered queue; null where nothing
 * was submitted yet.
 */
export async function readReview(asker: Asker, at: Place, filter: QueueFilter): Promise<Review | null> {
  const view = await readReturn(asker, at);
  const number = view.latestVersion;
  if (number === null) return null;
  const locale = await getLocale();
  const [version, previous, queue, effect, comments, { scans }, changes] = await Promise.all([
    readVersion(asker, { ...at, number }),
    number > 1 ? readVersion(asker, { ...at, number: number - 1 }) : null,
    placeInQueue(asker, at, filter, locale),
    effectOf(asker, at, view, locale),
    readComments(asker, at),
    listScans(asker, at),
    view.kind === 'compiled' ? readStaleness(asker, { year: at.year, area: at.unit }) : null,
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
    queue,
    made: changes && { leftOut: readMadeFrom(version.madeFrom)?.omissions ?? noOmissions, changes },
    effect,
  };
}

function reviewed(version: VersionView, locale: string): ReviewedVersion {
  const { number, at, by, sha256, cells, topics, explanations, chapters } = version;
  const findings = version.findings.map(inWords(version.edition, locale));
  return { number, at, by, sha256, cells, topics, explanations, chapters, findings };
}

function inWords(edition: string, locale: string) {
  const form = editionById(edition);
  return (finding: Finding): Told => ({ ...finding, message: findingMessage(finding, form, locale) });
}

/** Only for who has to decide on it. */
async function effectOf(
  asker: Asker,
  at: Place,
  { status, actions, latestVersion }: ReturnView,
  locale: string,
): Promise<ToldEffect | null> {
  if (status !== 'submitted' || !actions.includes('return') || latestVersion === null) return null;
  const { edition, area, instead, children, findings } = await readEffect(asker, {
    ...at,
    version: latestVersion,
  });
  const told = inWords(edition, locale);
  return {
    area: area.name,
    instead,
    children,
    new: findings.new.map(told),
    mended: findings.mended.map(told),
    still: findings.still.map(({ finding, before }) => ({ told: told(finding), before: told(before) })),
  };
}

async function placeInQueue(
  asker: Asker,
  { year, unit }: Place,
  filter: QueueFilter,
  locale: Locale,
): Promise<ReviewQueue> {
  const rows = filtered(await readWaiting(asker, { year }), filter, formats(locale).compare);
  const { previous, next, place } = neighbours(rows, unit);
  const named = (row: QueueRow | null) => row && { code: row.unit.code, name: row.unit.name };
  return {
    previous: named(previous),
    next: named(next),
    place,
    of: rows.length,
    search: searchOf(filter),
  };
}
