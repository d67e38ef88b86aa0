import { createHash } from 'node:crypto';
import { filesOfVersion } from '@/lib/report/exports/table-of-version';
import type { FrozenTable } from '@/lib/report/version-table';
import { type Changes, changesToKeep, writeChanges } from './changes';
import type { SignPart } from './sign-off';
import type { PublishedFrom } from './tree';

/** A file as it is published; its name is the one in the list of checksums, so that a saved file can be checked. */
export type PublishedFile = { name: string; mediaType: string; sha256: string; bytes: Uint8Array };

/** Everything that the files of a publication say. */
export type ToPublish = {
  table: FrozenTable;
  area: string;
  number: number;
  version: number;
  published: { by: string; at: Date };
  signOffs: readonly { part: SignPart; by: string; at: Date }[];
  from: PublishedFrom;
  /** null in a first publication. */
  correction: { reason: string; changes: Changes } | null;
};

/** The list of checksums, as `sha256sum -c` reads it. */
export const checksums = 'SHA256SUMS.txt';

/**
 * Writes the download set: the table in every format, what it was made from, for a correction what it changed, and last the list of
 * their checksums. The same publication has the same bytes, and its own checksum is that of the list.
 */
export async function downloadSet(
  publication: ToPublish,
): Promise<{ files: PublishedFile[]; sha256: string }> {
  const { table, correction } = publication;
  const tables = await filesOfVersion(table);
  const files = [
    ...tables.map(({ format, contentType, bytes }) => file(`table.${format}`, contentType, bytes)),
    ...(correction
      ? [text('changes.csv', 'text/csv; charset=utf-8', writeChanges(table.edition, correction.changes))]
      : []),
    text('publication.json', 'application/json; charset=utf-8', provenance(publication)),
  ];
  const list = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
  const sums = text(checksums, 'text/plain; charset=utf-8', list);
  return { files: [...files, sums], sha256: sums.sha256 };
}

function file(name: string, mediaType: string, bytes: Uint8Array): PublishedFile {
  return { name, mediaType, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

function text(name: string, mediaType: string, content: string): PublishedFile {
  return file(name, mediaType, new TextEncoder().encode(content));
}

/** Who published what when, why it was corrected, and every version and every adjustment that it was made from; values in stored units. */
function provenance({
  table,
  area,
  number,
  version,
  published,
  signOffs,
  from,
  correction,
}: ToPublish): string {
  const content = {
    year: table.year,
    area,
    name: table.unitName,
    edition: table.edition.id,
    number,
    version,
    published: { by: published.by, at: published.at.toISOString() },
    signOffs: signOffs.map(({ part, by, at }) => ({ part, by, at: at.toISOString() })),
    ...(correction ? { reason: correction.reason, changes: changesToKeep(correction.changes) } : {}),
    madeFrom: publishedFromToKeep(from),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** As a publication keeps it: amounts as decimal text. */
export function publishedFromToKeep({ versions, adjustments, omissions }: PublishedFrom) {
  return {
    versions: versions.map((each) => ({ ...each })),
    adjustments: adjustments.map(({ amount, units, ...rest }) => ({
      ...rest,
      units: [...units],
      amount: amount.toString(),
    })),
    omissions: omissions.map((each) => ({ ...each })),
  };
}
