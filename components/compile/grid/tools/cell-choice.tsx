import { cellsOf } from '@/lib/editions/cells';
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
  const specs = cellsOf(edition);
  return (
    <select
      aria-label={label}
      className={styles.select}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {children}
      {edition.sections.map((section) => (
        <optgroup key={section.code} label={`${section.number}、${section.title}`} lang="zh-CN">
          {specs
            .filter((spec) => spec.section.code === section.code)
            .map((spec) => (
              <option key={spec.code} value={spec.code}>
                {spec.number} {spec.label}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
