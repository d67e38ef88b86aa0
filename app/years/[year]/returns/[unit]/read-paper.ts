import { chaptersOf } from '@/lib/editions/chapters';
import { editionById } from '@/lib/editions/registry';
import { findingMessage } from '@/lib/i18n/finding-message';
import { formats } from '@/lib/i18n/format';
import type { Asker } from '@/lib/queries/asker';
import { readChapters } from '@/lib/queries/read-chapters';
import { readReturn } from '@/lib/queries/read-return';
import { readVersion } from '@/lib/queries/read-version';
import type { VersionView } from '@/lib/queries/version-views';
import { draftOnPaper, type Paper, versionOnPaper } from '@/lib/report/paper';
import { tableOfVersion } from '@/lib/report/version-table';
import { type MadeFrom, readMadeFrom } from '@/lib/rollup/made-from';

type Place = { year: number; unit: string };

/** The language of the official form, whatever the screens speak. */
const official = 'zh-CN';

/** A submitted version, to be printed, signed and stamped. */
export async function readVersionPaper(asker: Asker, at: Place & { number: number }): Promise<Paper> {
  const view = await readVersion(asker, at);
  const printed = { number: view.number, at: formats(official).full(view.at), sha256: view.sha256 };
  return versionOnPaper(sheetOf(at.year, view, readMadeFrom(view.madeFrom)), printed);
}

/** A return as it is filled in so far, or the number of the version that it is submitted as. */
export async function readPaper(
  asker: Asker,
  at: Place,
  now: Date,
): Promise<{ submitted: number; paper: null } | { submitted: null; paper: Paper }> {
  const [view, { chapters }] = await Promise.all([readReturn(asker, at), readChapters(asker, at)]);
  if (view.latestVersion !== null && (view.status === 'submitted' || view.status === 'accepted'))
    return { submitted: view.latestVersion, paper: null };
  const texts = Object.fromEntries(Object.entries(chapters).map(([key, { text }]) => [key, text]));
  const sheet = sheetOf(at.year, { ...view, chapters: texts }, null);
  return { submitted: null, paper: draftOnPaper(sheet, formats(official).full(now)) };
}

type Printed = Pick<
  VersionView,
  'unit' | 'edition' | 'cells' | 'topics' | 'findings' | 'explanations' | 'chapters'
>;

function sheetOf(year: number, view: Printed, madeFrom: MadeFrom | null) {
  const edition = editionById(view.edition);
  return {
    table: tableOfVersion({
      ...{ edition, year, madeFrom },
      unitName: view.unit.name,
      cells: view.cells,
      topics: view.topics,
    }),
    findings: view.findings.map((finding) => ({
      rule: finding.rule,
      message: findingMessage(finding, edition, official),
    })),
    explanations: view.explanations,
    chapters: chaptersOf(edition).map(({ key, number, title }) => ({
      title: `${number}、${title}`,
      text: view.chapters?.[key] ?? '',
    })),
  };
}
