import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import official from '@/components/table/official-table.module.css';
import { RowLabel } from '@/components/table/row-label';
import { TableScroll } from '@/components/ui/table-scroll';
import type { ComparedCell } from '@/lib/archive/compare-years';
import { isOutermost, printedNumber } from '@/lib/editions/printed-number';
import type { Edition, Row } from '@/lib/editions/types';
import type { ArchivedTable } from '@/lib/queries/archive-views';
import styles from './compare.module.css';
import { MarkedLine } from './marked-line';
import type { ShownRow, ShownSection } from './shown-rows';
import { useSourceText } from './use-source-text';
import { ChangeText, Figure, markOf, Reason } from './year-figure';

type Props = {
  shown: ShownSection;
  tables: readonly ArchivedTable[];
  /** Id of the heading above it. */
  title: string;
};

/** A section of the form with one column a year, and between two years how the later one changed. */
export function YearsTable({ shown: { section, rows }, tables, title }: Props) {
  const t = useTranslations('archive');
  const years = tables.map(({ year }) => year).join(t('separator'));
  return (
    <TableScroll label={t('tableLabel', { title: section.title, years })}>
      <table className={`${official.matrix} ${styles.table}`} aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col" className={styles.indicator}>
              {t('indicator')}
            </th>
            <th scope="col" className={styles.unit}>
              {t('unit')}
            </th>
            {tables.map((table, at) => (
              <YearHead key={table.year} table={table} before={tables[at - 1]} mixed={isMixed(tables)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, at) => (
            <Line key={line.key} line={line} above={rows[at - 1]} {...{ section, tables }} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function isMixed(tables: readonly ArchivedTable[]): boolean {
  return new Set(tables.map(({ edition }) => edition.id)).size > 1;
}

type HeadProps = { table: ArchivedTable; before: ArchivedTable | undefined; mixed: boolean };

/** The year, where its figures come from and, where the years differ in it, on which form. */
function YearHead({ table, before, mixed }: HeadProps) {
  const t = useTranslations('archive');
  const source = useSourceText();
  return (
    <>
      <th scope="col" className={styles.year}>
        <b>{t('ofYear', { year: String(table.year) })}</b>
        <SourceLink table={table}>{source(table)}</SourceLink>
        {mixed && <span>{t('form', { edition: table.edition.id })}</span>}
      </th>
      {before && (
        <th scope="col" className={styles.against}>
          {t('against', { before: String(before.year) })}
        </th>
      )}
    </>
  );
}

/** To what the figures come from: the publication, or the version with its receipt. */
function SourceLink({
  table: { year, unit, source },
  children,
}: {
  table: ArchivedTable;
  children: ReactNode;
}) {
  if (source === null) return <span>{children}</span>;
  const path = source.kind === 'published' ? 'publish' : `returns/${unit.code}/versions/${source.version}`;
  return (
    <span>
      <Link href={`/years/${year}/${path}`}>{children}</Link>
    </span>
  );
}

type LineProps = Pick<Props, 'tables'> & {
  line: ShownRow;
  above: ShownRow | undefined;
  section: ShownSection['section'];
};

function Line({ line, above, section, tables }: LineProps) {
  const { row, cell, label, level, key } = line;
  const isRow = key === row.code;
  return (
    <MarkedLine
      level={level}
      strong={isRow && isOutermost(section, row)}
      span={tables.length * 2 + 1}
      reasons={reasonsOf(cell, tables)}
    >
      <th scope="row" lang="zh-CN">
        <RowLabel row={isRow ? row : { ...row, group: '', qualifier: '' }} above={above?.row}>
          {isRow && printedNumber(row) !== '' && <span className={styles.number}>{printedNumber(row)}</span>}
          {label}
        </RowLabel>
      </th>
      <td lang="zh-CN" className={styles.unit}>
        {row.kind === 'topics' ? '' : row.unit}
      </td>
      {cell === null ? (
        <Without row={row} span={tables.length * 2 - 1} />
      ) : (
        tables.map((table, at) => <YearCells key={table.year} cell={cell} at={at} edition={table.edition} />)
      )}
    </MarkedLine>
  );
}

/** What the marks open into, by the form that they speak of. */
function reasonsOf(cell: ComparedCell | null, tables: readonly ArchivedTable[]): Record<string, ReactNode> {
  const marked = tables.flatMap(({ edition }, at) => {
    const figure = cell?.years[at];
    return figure && markOf(figure)
      ? [[edition.id, <Reason key={edition.id} {...{ figure, edition }} />]]
      : [];
  });
  return Object.fromEntries(marked);
}

/** A heading, or the topics, which are words with counts. */
function Without({ row, span }: { row: Row; span: number }) {
  const t = useTranslations('archive');
  return (
    <td colSpan={span} className={styles.none}>
      {row.kind === 'topics' && t('topics')}
    </td>
  );
}

function YearCells({ cell, at, edition }: { cell: ComparedCell; at: number; edition: Edition }) {
  const figure = cell.years[at];
  if (!figure) return null;
  const { kind, parts } = cell.spec;
  return (
    <>
      <td className={styles.figure} data-strong={parts !== null || undefined}>
        <Figure {...{ kind, figure, edition }} />
      </td>
      {at > 0 && (
        <td className={styles.change}>
          {figure.kind === 'figure' && <ChangeText kind={kind} change={figure.change} />}
        </td>
      )}
    </>
  );
}
