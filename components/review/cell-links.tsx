import { Official } from '@/components/ui/official';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import styles from './review-side.module.css';

/** The way to each of these cells in the table. */
export function CellLinks({ cells, edition }: { cells: readonly CellCode[]; edition: Edition }) {
  const topics = topicsRowOf(edition);
  return (
    <p className={styles.cellLinks}>
      {cells.map((code) => (
        <a key={code} href={`#cell-${code}`}>
          <Official>{cellOf(edition, code)?.label ?? (topics?.code === code ? topics.label : code)}</Official>
        </a>
      ))}
    </p>
  );
}
