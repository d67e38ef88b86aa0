import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { downloadSet, publishedFromToKeep } from '@/lib/publishing/download-set';
import { type SignPart, signParts } from '@/lib/publishing/sign-off';
import { inspectTree, type TreeReturn } from '@/lib/publishing/tree';
import { readMadeFrom } from '@/lib/rollup/made-from';
import { topicsFrom } from './cells-from';
import type { Part } from './compiled-2016';
import { people } from './people';
import type { Row } from './replay';
import { demoUnits } from './units';

const year = 2016;
/** Who signed the table when, in the order of the parts, and who published it. */
const signed = [
  { by: 'deputy', at: new Date('2017-03-24T10:20:00+08:00') },
  { by: 'office', at: new Date('2017-03-27T16:05:00+08:00') },
];
const published = { by: 'office', at: new Date('2017-03-28T09:30:00+08:00') };

/** The area's table that is published, and every version of the year with what it was made from. */
type Publishing = {
  edition: Edition;
  top: Part & { returnId: number; versionId: number };
  versions: ReadonlyMap<string, { sha256: string; madeFrom: unknown }>;
};

/** The table of 2016 as it was made public: signed by two, with its files. Leaves the rows that the commands would. */
export async function publication2016({ edition, top, versions }: Publishing): Promise<{
  publication: Row[];
  publication_file: Row[];
  sign_off: Row[];
  events: Row[];
}> {
  const { from } = inspectTree(treeOf(versions), []);
  const { files, sha256 } = await downloadSet({
    table: {
      edition,
      year,
      unitName: demoUnits.find(({ code }) => code === top.unit)?.name ?? '',
      cells: top.cells,
      topics: topicsFrom(top.topics),
      madeFrom: readMadeFrom(versions.get(top.unit)?.madeFrom),
    },
    area: top.unit,
    number: 1,
    version: top.version,
    published: { by: nameOf(published.by), at: published.at },
    signOffs: parts().map(({ part, by, at }) => ({ part, by: nameOf(by), at })),
    from,
    correction: null,
  });
  const looked = {
    cells: cellsOf(edition).length,
    explanations: 0,
    adjustments: 0,
    omissions: 0,
    versions: from.versions.length,
  };
  const of = { year, area_code: top.unit };
  return {
    publication: [
      {
        id: 1,
        ...of,
        number: 1,
        version_id: top.versionId,
        made_from: publishedFromToKeep(from),
        sha256,
        published_by: published.by,
        published_at: published.at,
      },
    ],
    publication_file: files.map(({ name, mediaType, sha256, bytes }, position) => ({
      publication_id: 1,
      ...{ position, name, sha256 },
      media_type: mediaType,
      size: bytes.length,
      bytes: `\\x${Buffer.from(bytes).toString('hex')}`,
    })),
    sign_off: parts().map(({ part, by, at }, index) => ({
      id: index + 1,
      ...{ ...of, part, looked, by, at },
      version: top.version,
      sha256: top.sha256,
    })),
    events: [
      ...parts().map(({ part, by, at }) =>
        event(
          `return:${top.returnId}`,
          'signOff',
          { by, at },
          {
            ...{ part, looked },
            version: top.version,
            sha256: top.sha256,
          },
        ),
      ),
      event(`year:${year}`, 'publish', published, {
        area: top.unit,
        number: 1,
        sha256,
        version: top.version,
      }),
    ],
  };
}

function parts(): { part: SignPart; by: string; at: Date }[] {
  return signParts.flatMap((part, index) => {
    const one = signed[index];
    return one ? [{ part, ...one }] : [];
  });
}

function treeOf(versions: Publishing['versions']): TreeReturn[] {
  return demoUnits.map(({ code, name, parent }) => {
    const kept = versions.get(code);
    return {
      unit: code,
      name,
      parent,
      status: parent === null ? 'submitted' : 'accepted',
      asksCorrection: false,
      counts: kept ? { version: 1, sha256: kept.sha256, madeFrom: readMadeFrom(kept.madeFrom) } : null,
    };
  });
}

function nameOf(username: string): string {
  return people().find((person) => person.username === username)?.name ?? username;
}

function event(subject: string, action: string, { by, at }: { by: string; at: Date }, detail: Row): Row {
  return { subject, at, actor: by, action, revision: null, changes: {}, detail };
}
