import { columnHeads } from '@/lib/editions/column-heads';
import type { MatrixSection } from '@/lib/editions/types';

/** The two head rows of a section of rows × columns; `corner` heads the rows' labels. */
export function MatrixHead({ section, corner }: { section: MatrixSection; corner: string }) {
  const heads = columnHeads(section);
  const lower = heads.filter((head) => head.isGroup).flatMap((head) => head.columns);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {corner}
        </th>
        {heads.map((head) => (
          <th
            key={head.label}
            lang="zh-CN"
            scope={head.isGroup ? 'colgroup' : 'col'}
            colSpan={head.columns.length}
            rowSpan={head.isGroup ? 1 : 2}
          >
            {head.label}
          </th>
        ))}
      </tr>
      <tr>
        {lower.map((column) => (
          <th key={column.code} scope="col" lang="zh-CN">
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
