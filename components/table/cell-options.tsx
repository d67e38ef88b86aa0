import { cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';

type Props = { edition: Edition; isOffered?: (code: CellCode) => boolean };

/** The form's cells as the options of a list, by section. */
export function CellOptions({ edition, isOffered = () => true }: Props) {
  return edition.sections.map((section) => (
    <optgroup key={section.code} label={`${section.number}、${section.title}`} lang="zh-CN">
      {cellsOf(edition)
        .filter((spec) => spec.section === section && isOffered(spec.code))
        .map(({ code, number, label }) => (
          <option key={code} value={code}>
            {number} {label}
          </option>
        ))}
    </optgroup>
  ));
}
