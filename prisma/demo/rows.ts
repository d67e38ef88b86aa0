import { completed } from '@/lib/cells/computed';
import { editionHash } from '@/lib/editions/fingerprint';
import { editionById } from '@/lib/editions/registry';
import { cellsFrom } from './cells-from';
import { compile, type Part } from './compiled-2016';
import { returns2016 } from './figures-2016';
import { reviewerOf } from './people';
import { publication2016 } from './publication-2016';
import { type Replayed, type Row, replay, untouched } from './replay';
import { storyOf } from './story';
import { city, counties, demoUnits, reporting } from './units';

const edition = editionById('2014');
/** Return ids: 2016 from 1, 2017 after it, in the order of the units. */
const idOf = (year: number, unit: string) =>
  demoUnits.findIndex(({ code }) => code === unit) + 1 + (year === 2017 ? demoUnits.length : 0);

export function unitRows(): { unit: Row[]; unit_period: Row[] } {
  const path = (code: string): string => {
    const parent = demoUnits.find((unit) => unit.code === code)?.parent;
    return `${parent ? path(parent) : ''}${code}/`;
  };
  return {
    unit: demoUnits.map(({ code }) => ({ code })),
    unit_period: demoUnits.map(({ code, name, kind, parent }, index) => ({
      id: index + 1,
      unit_code: code,
      name,
      kind,
      parent_code: parent,
      path: path(code),
      position: index + 1,
      valid_from: '2014-01-01',
      valid_to: null,
    })),
  };
}

export function yearRows(): Row[] {
  const form = { edition_id: edition.id, edition_hash: editionHash(edition) };
  return [
    {
      year: 2016,
      ...form,
      state: 'published',
      opens: '2017-01-03',
      due: '2017-01-31',
      closes: '2017-03-10',
      as_of: '2016-12-31',
    },
    {
      year: 2017,
      ...form,
      state: 'open',
      opens: '2018-01-02',
      due: '2018-01-31',
      closes: '2018-03-10',
      as_of: '2017-12-31',
    },
  ];
}

/** Returns with their cells, versions and log, both years, numbered. */
export async function returnRows(): Promise<{
  return: Row[];
  cell: Row[];
  chapter: Row[];
  version: Row[];
  publication: Row[];
  publication_file: Row[];
  sign_off: Row[];
  event: Row[];
}> {
  const entered = [2016, 2017].flatMap((year) =>
    reporting.map((unit) => replay(storyOf(unit, year), idOf(year, unit.code), edition)),
  );
  const areas = compiled2016(entered);
  const open = [city, ...counties].map((area) => ({
    ...untouched(idOf(2017, area), 2017, area, 'compiled'),
    updated_at: '2018-01-02T00:30:00Z',
  }));
  const versions = [...entered.flatMap((each) => each.versions), ...areas.map((each) => each.version)];
  const version = versions.map((row, index): Row => ({ id: index + 1, ...row }));
  const { events: publishing, ...published } = await publication2016({
    edition,
    top: {
      ...(areas.at(-1)?.part ?? nothing),
      returnId: idOf(2016, city),
      versionId: version.length,
    },
    versions: versionsOf2016([
      ...entered,
      ...areas.map(({ returns, version }) => ({ returns, versions: [version] })),
    ]),
  });
  const events = [
    ...opened(),
    ...entered.flatMap((each) => each.events),
    ...areas.flatMap((each) => each.events),
    closed,
    ...publishing,
  ];
  return {
    return: [...entered.map((each) => each.returns), ...areas.map((each) => each.returns), ...open],
    cell: entered.flatMap((each) => each.cells),
    chapter: entered.flatMap((each) => each.chapters),
    version,
    ...published,
    event: inTime(events),
  };
}

const nothing: Part = { unit: city, version: 1, sha256: '', cells: {}, topics: [] };
const closed: Row = {
  subject: 'year:2016',
  at: new Date('2017-03-10T17:30:00+08:00'),
  actor: 'admin',
  action: 'closeYear',
  revision: null,
  changes: {},
  detail: {},
};

/** The one version that each return of 2016 has, by unit. */
function versionsOf2016(all: readonly Pick<Replayed, 'returns' | 'versions'>[]) {
  return new Map(
    all
      .filter(({ returns }) => returns.year === 2016)
      .map(({ returns, versions: [version] }) => [
        String(returns.unit_code),
        { sha256: String(version?.sha256), madeFrom: version?.made_from },
      ]),
  );
}

function opened(): Row[] {
  return yearRows().map(({ year, edition_id, opens, due, closes }) => ({
    subject: `year:${year}`,
    at: new Date(`${opens}T08:30:00+08:00`),
    actor: 'admin',
    action: 'open',
    revision: null,
    changes: {},
    detail: { edition: edition_id, opens, due, closes },
  }));
}

function inTime(events: Row[]): Row[] {
  return events
    .map((row, index) => ({ row, index, at: Number(row.at) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ row }, index) => ({ id: index + 1, ...row }));
}

/** The counties' tables, then the city's from its departments' and theirs. */
function compiled2016(entered: Replayed[]) {
  const figures = returns2016();
  const below = (area: string): Part[] =>
    reporting
      .filter(({ parent }) => parent === area)
      .map(({ code }) => {
        const version = entered.find(({ returns }) => returns.id === idOf(2016, code))?.versions[0];
        const own = figures.get(code) ?? { figures: {}, topics: [] };
        const cells = completed(edition, cellsFrom(own.figures));
        return { unit: code, version: 1, sha256: String(version?.sha256), cells, topics: own.topics };
      });
  const tables = counties.map((area, index) =>
    compile({
      id: idOf(2016, area),
      area,
      parts: below(area),
      edition,
      submitted: { by: `county_${area}`, at: new Date(`2017-02-${16 + index}T15:12:00+08:00`) },
      accepted: { by: reviewerOf(city, area), at: new Date(`2017-02-${20 + index}T10:05:00+08:00`) },
    }),
  );
  const top = compile({
    id: idOf(2016, city),
    area: city,
    parts: [...below(city), ...tables.map(({ part }) => part)],
    edition,
    submitted: { by: 'deputy', at: new Date('2017-03-06T16:40:00+08:00') },
    accepted: null,
  });
  return [...tables, top];
}
