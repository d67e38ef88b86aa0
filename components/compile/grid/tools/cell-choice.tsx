import { CellOptions } from '@/components/table/cell-options';
import type { Edition } from '@/lib/editions/types';
import styles from './tools.module.css';

type Props = {
  edition: Edition;
  label: string;
  value: string;
  onChange: (value: string) => void;
  children?: React.ReactNode;
};

/** One of the form's cells, by section; `children` are options before them. */
export function CellChoice({ edition, label, value, onChange, children }: Props) {
  return (
    <select
      aria-label={label}
      className={styles.select}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {children}
      <CellOptions edition={edition} />
    </select>
  );
}
