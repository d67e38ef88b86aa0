'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Official } from '@/components/ui/official';
import { cellOf } from '@/lib/editions/cells';
import { columnHeads } from '@/lib/editions/column-heads';
import type { Column, MatrixSection as MatrixSectionData } from '@/lib/editions/types';
import { FindingStrips } from './finding-lines';
import { MatrixCell } from './matrix-cell';
import { MatrixChecks } from './matrix-checks';
import { MatrixConflicts } from './matrix-conflicts';
import { type MatrixLine, matrixLayout } from './matrix-layout';
import styles from './matrix-section.module.css';
import { MatrixReturnedNotes } from './returned-notes';
import { useDesk, useFollowed } from './store-context';
import { useFindingsOf } from './use-findings-of';

/** A section of rows × columns as printed: merged heads above and at the left, totals computed, checks at the foot. */
export function MatrixSection({ section }: { section: MatrixSectionData }) {
  const { depth, lines } = matrixLayout(section);
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} data-depth={depth}>
          <colgroup>
            {headColumns(depth).map(({ key, className }) => (
              <col key={key} className={className} />
            ))}
            {section.columns.map((column) => (
              <col key={column.code} className={styles.valueColumn} />
            ))}
          </colgroup>
          <Head section={section} depth={depth} />
          <tbody>
            {lines.map((line, at) => (
              <Line key={line.row.code} section={section} line={line} at={at} />
            ))}
          </tbody>
          <MatrixChecks section={section} depth={depth} />
        </table>
      </div>
      <MatrixReturnedNotes section={section} />
      <MatrixConflicts section={section} />
      <Found section={section} />
    </>
  );
}

/** From the left: upright heads, the innermost merged head, the label. */
function headColumns(depth: number) {
  const upright = Array.from({ length: Math.max(0, depth - 2) }, (_, at) => ({
    key: `upright ${at}`,
    className: styles.uprightColumn,
  }));
  const group = depth > 1 ? [{ key: 'group', className: styles.groupColumn }] : [];
  return [...upright, ...group, { key: 'label', className: styles.labelColumn }];
}

function Head({ section, depth }: { section: MatrixSectionData; depth: number }) {
  const t = useTranslations('form');
  const current = useFollowed((each) => cellOf(each.edition, each.current ?? '')?.column?.code);
  const isCurrent = (column: Column | undefined) => (column && column.code === current) || undefined;
  const heads = columnHeads(section);
  const hasGroups = heads.some(({ isGroup }) => isGroup);
  const units = [...new Set(section.rows.map(({ unit }) => unit).filter((unit) => unit !== undefined))];
  return (
    <thead>
      <tr>
        <th scope="col" colSpan={depth} rowSpan={hasGroups ? 2 : 1} className={styles.corner}>
          <Official>{t('matrix.items')}</Official>
          {units.length === 1 && (
            <span className={styles.unit}>
              {t('matrix.unit')}
              <Official>{units[0]}</Official>
            </span>
          )}
        </th>
        {heads.map(({ label, columns, isGroup }) => (
          <th
            key={columns[0]?.code}
            scope={isGroup ? 'colgroup' : 'col'}
            colSpan={columns.length}
            rowSpan={hasGroups && !isGroup ? 2 : 1}
            data-current={isGroup ? undefined : isCurrent(columns[0])}
          >
            <Official>{label}</Official>
          </th>
        ))}
      </tr>
      {hasGroups && (
        <tr>
          {heads
            .filter(({ isGroup }) => isGroup)
            .flatMap(({ columns }) =>
              columns.map((column) => (
                <th key={column.code} scope="col" data-current={isCurrent(column)}>
                  <Official>{column.label}</Official>
                </th>
              )),
            )}
        </tr>
      )}
    </thead>
  );
}

type LineProps = { section: MatrixSectionData; line: MatrixLine; at: number };

const Line = memo(function Line({ section, line, at }: LineProps) {
  const { store } = useDesk();
  const { row, heads } = line;
  return (
    <tr>
      {heads.map((head) => (
        <th
          key={head.key}
          scope={head.row ? 'row' : 'rowgroup'}
          rowSpan={head.rowSpan}
          colSpan={head.colSpan}
          className={head.row ? styles.label : styles.group}
          data-upright={head.isUpright || undefined}
        >
          <Official>{head.text}</Official>
          {head.row?.qualifier && (
            <span className={styles.qualifier} lang="zh-CN">
              {head.row.qualifier}
            </span>
          )}
        </th>
      ))}
      {section.columns.map((column, place) => {
        const spec = cellOf(store.edition, `${row.code}_${column.code}`);
        return spec ? (
          <MatrixCell key={column.code} spec={spec} row={at} column={place} />
        ) : (
          <td key={column.code} />
        );
      })}
    </tr>
  );
});

/** Findings stand below the table, so that the grid stays a grid; the border of the cell shows where. */
function Found({ section }: { section: MatrixSectionData }) {
  const findings = useFindingsOf(section);
  if (findings.length === 0) return null;
  return (
    <div className={styles.found}>
      <FindingStrips findings={findings} />
    </div>
  );
}
