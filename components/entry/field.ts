import type { Topic } from '@/lib/cells/cells';
import type { CellCode } from '@/lib/editions/types';

/** What is saved on its own: a cell (money in 分), the topics row, or the explanation of a rule. */
export type Field = bigint | null | string | readonly Topic[];
/** Keyed by cell code, the topics row's code, or `explanationKey`. A missing key is blank. */
export type Fields = Readonly<Record<string, Field>>;

const prefix = 'explanation:';

/** The key under which the explanation of a rule is kept; cannot be a cell's code. */
export function explanationKey(rule: string): string {
  return prefix + rule;
}

/** The rule that a key is the explanation of; null for cells and topics. */
export function ruleOf(key: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}

/** Equal as saved: no topics is the same as an empty list, no explanation as an empty one, and spaces around do not count. */
export function sameField(one: Field | undefined, other: Field | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(field: Field | undefined): string {
  if (field === undefined || field === null || field === '') return '';
  if (typeof field === 'object') return field.map(({ name, count }) => `${name} ${count}`).join('\n');
  return String(field).trim();
}

/** The fields that a return is made of, from its parts. */
export function fieldsOf(
  cells: Readonly<Record<CellCode, bigint | null>>,
  topics: { row: string | null; list: readonly Topic[] | null },
  explanations: Readonly<Record<string, string>>,
): Fields {
  return {
    ...cells,
    ...(topics.row ? { [topics.row]: topics.list } : {}),
    ...Object.fromEntries(Object.entries(explanations).map(([rule, text]) => [explanationKey(rule), text])),
  };
}
