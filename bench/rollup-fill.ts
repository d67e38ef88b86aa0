import type { ClientBase } from 'pg';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionHash } from '@/lib/editions/fingerprint';
import { editionById } from '@/lib/editions/registry';
import { typedCellsOf } from '@/lib/editions/typed-cells';
import { areaLevels, type NationShape } from './rollup-nation';

export const edition = editionById('2014');
export const year = 2017;
export const asOf = '2017-12-31';

const places = new Map(cellsOf(edition).map(({ code }, at) => [code, at]));
/** The cells that the ledger corrects: one that is printed as it is, and one that is part of a total. */
const adjusted = ['A1', 'C1_2'] as const;

/** Fills an empty database with a nation in which every area has compiled its table, level by level, in sets. The owner's connection. */
export async function fillNation(owner: ClientBase, shape: NationShape): Promise<void> {
  await addTree(owner, shape);
  await addReturns(owner, shape);
  await addVersions(owner);
  await addDrafts(owner);
  await addLedger(owner, shape);
  await owner.query('ANALYZE');
  for (const kind of [...areaLevels].reverse()) await compileLevel(owner, kind);
  await owner.query('VACUUM ANALYZE');
}

/** Back to the days before anybody has compiled: what is collected so far then has to be added up from the very bottom. */
export async function forgetCompiled(owner: ClientBase): Promise<void> {
  await owner.query(`
    update "return" set status = 'draft', latest_version = null, accepted_version = null where kind = 'compiled'`);
  await owner.query('VACUUM ANALYZE "return"');
}

async function addTree(owner: ClientBase, { units, levels, areas, firstDepartment }: NationShape) {
  await owner.query('create table bench_unit (n int primary key, kind text, parent int, path text)');
  await owner.query("insert into bench_unit values (0, 'nation', null, 'unit-0/')");
  for (const { kind, count, first, above } of levels) {
    if (!above) continue;
    await owner.query(`
      insert into bench_unit
      select ${first} + j, '${kind}', b.n, b.path || 'unit-' || (${first} + j) || '/'
        from generate_series(0, ${count - 1}) j
        join bench_unit b on b.n = ${above.first} + j::bigint * ${above.count} / ${count}`);
  }
  await owner.query(`
    insert into bench_unit
    select d, 'department', b.n, b.path || 'unit-' || d || '/'
      from generate_series(${firstDepartment}, ${units - 1}) d join bench_unit b on b.n = (d - ${firstDepartment}) % ${areas}`);
  await owner.query(`insert into unit (code) select 'unit-' || n from bench_unit`);
  await owner.query(`
    insert into unit_period (unit_code, name, kind, parent_code, path, position, valid_from)
    select 'unit-' || n, '第' || n || '单位', kind, 'unit-' || parent, path, n, '2010-01-01' from bench_unit`);
}

/** Of 199 units, a prime, so that every area has some of each: 179 accepted, 6 submitted, 3 draft, 5 not opened, 2 returned, 2 reopened, 2 sent again after that. */
const status = `case when b.n % 199 < 6 then 'submitted' when b.n % 199 < 14 then 'draft' when b.n % 199 < 18 then 'returned'
  when b.n % 199 < 20 then 'submitted' else 'accepted' end::return_status`;
const isUnopened = 'b.n % 199 between 9 and 13';
const wasAccepted = 'b.n % 199 >= 16';

async function addReturns(owner: ClientBase, { areas }: NationShape) {
  await owner.query(
    `insert into "year" (year, edition_id, edition_hash, state, opens, due, closes, as_of)
     values ($1, $2, $3, 'open', '2018-01-02', '2018-02-12', '2018-03-31', $4)`,
    [year, edition.id, editionHash(edition), asOf],
  );
  await owner.query(`
    insert into "return" (year, unit_code, kind, status, revision, latest_version, accepted_version, submitted_by, submitted_at, updated_at)
    select ${year}, 'unit-' || b.n, case when b.n < ${areas} then 'compiled' else 'entered' end::return_kind, 'draft', 0, null, null,
           'bench', '2018-02-01', '2018-02-01'
      from bench_unit b order by b.n`);
  await owner.query(`create index bench_unit_code on bench_unit (('unit-' || n))`);
  await owner.query('ANALYZE bench_unit');
  await owner.query(`
    update "return" r set status = ${status},
           revision = case when ${isUnopened} then 0 else 58 end,
           latest_version = case when b.n % 199 between 6 and 13 then null when b.n % 199 between 18 and 19 then 2 else 1 end,
           accepted_version = case when ${wasAccepted} then 1 end
      from bench_unit b where r.unit_code = 'unit-' || b.n and r.kind = 'entered'`);
}

/** A figure of unit `b.n` that is the same in every run: a lively section A, mostly zeros further down. */
function figure(at: number, isMoney: boolean): string {
  const mixed = `(b.n::bigint * 7919 + ${at * 104_729} + number * 13)`;
  if (at < 8) return `${mixed} % 397`;
  const spread = [41, 17, 9][at % 3] ?? 9;
  return `greatest(0, ${mixed} % ${spread} - ${Math.floor((spread * 3) / 4)})${isMoney ? ' * 10000' : ''}`;
}

/** The version's whole array in SQL: typed figures, and totals as sums of the same. */
function tableOf(): string {
  const figures = new Map(
    inputsOf(edition).map(({ code, kind }) => [code, figure(places.get(code) ?? 0, kind === 'money')]),
  );
  const cells = cellsOf(edition).map(({ code, parts }) =>
    parts === null
      ? figures.get(code)
      : typedCellsOf(edition, code)
          .map((each) => figures.get(each))
          .join(' + '),
  );
  return `array[${cells.join(', ')}]::bigint[]`;
}

async function addVersions(owner: ClientBase) {
  await owner.query(`
    insert into "version" (return_id, number, edition_id, cells, topics, explanations, sha256, submitted_by, submitted_at)
    select r.id, number, '${edition.id}', ${tableOf()},
           jsonb_build_array(jsonb_build_object('name', (array['征地', '拆迁', '教育', '财政'])[1 + b.n % 4], 'count', b.n % 5)),
           '{}', encode(sha256(convert_to(r.id || '/' || number, 'UTF8')), 'hex'), 'bench', '2018-02-01'
      from "return" r join bench_unit b on r.unit_code = 'unit-' || b.n
      cross join lateral generate_series(1, r.latest_version) number
     where r.kind = 'entered' order by r.id, number`);
}

/** What stands in the forms of drafts and of what came back; one cell of six is still blank in a draft. */
async function addDrafts(owner: ClientBase) {
  const inputs = inputsOf(edition).map(({ code }) => code);
  await owner.query(
    `insert into cell (return_id, code, value, revision, updated_by, updated_at)
     select r.id, c.code, case when r.status = 'returned' or (b.n + c.i) % 6 > 0 then (b.n + c.i * 31) % 50 end, c.i, 'bench', '2018-02-01'
       from "return" r join bench_unit b on r.unit_code = 'unit-' || b.n
       cross join unnest($1::text[]) with ordinality c(code, i)
      where r.kind = 'entered' and r.status in ('draft', 'returned') and r.revision > 0
      order by r.id, c.code`,
    [inputs],
  );
}

/** Two corrections in every third area, and in every ninth one that was taken back. */
async function addLedger(owner: ClientBase, { areas }: NationShape) {
  await owner.query(
    `insert into adjustment (year, area_code, cell, amount, reason, units, created_by, created_at, removed_by, removed_at)
     select ${year}, 'unit-' || n, c.cell, -(1 + n % 3), '联合发文', array['unit-1'], 'bench', '2018-02-01', removed, removed::timestamptz
       from generate_series(0, ${areas - 1}, 3) n
       cross join lateral (select cell, null from unnest($1::text[]) cell union all select 'A1', '2018-02-02' where n % 9 = 0) c(cell, removed)`,
    [adjusted],
  );
}
/** Adds up the accepted tables below each area of one level. One area of forty is being corrected and keeps what was accepted. */
async function compileLevel(owner: ClientBase, kind: string) {
  const sums = cellsOf(edition).map(({ code }, at) => {
    const fed = adjusted.filter((each) => typedCellsOf(edition, code).includes(each));
    const fix = fed.map((each) => `case when n % 3 = 0 then -(1 + n % 3) else 0 end /* ${each} */`);
    return [`sum(v.cells[${at + 1}])`, ...fix].join(' + ');
  });
  await owner.query(`
    insert into "version" (return_id, number, edition_id, cells, topics, explanations, made_from, sha256, submitted_by, submitted_at)
    select area.id, 1, '${edition.id}', array[${sums.join(', ')}]::bigint[], '[]', '{}',
           jsonb_build_object('fingerprint', '', 'adjustments', '[]'::jsonb, 'versions', jsonb_agg(
             jsonb_build_object('unit', r.unit_code, 'version', v.number, 'sha256', v.sha256) order by r.unit_code)),
           encode(sha256(convert_to(area.id || '/1', 'UTF8')), 'hex'), 'bench', '2018-02-20'
      from bench_unit b
      join "return" area on area.unit_code = 'unit-' || n
      join unit_period p on p.parent_code = 'unit-' || n
      join "return" r on r.unit_code = p.unit_code
      join "version" v on v.return_id = r.id and v.number = r.accepted_version
     where b.kind = '${kind}'
     group by area.id, n order by area.id`);
  await owner.query(`
    update "return" r set status = case when b.n % 40 = 39 then 'returned' else 'accepted' end::return_status,
           revision = 1, latest_version = 1, accepted_version = 1
      from bench_unit b where r.unit_code = 'unit-' || b.n and b.kind = '${kind}'`);
  await owner.query('ANALYZE "return", "version"');
}
