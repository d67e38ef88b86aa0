'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { Official } from '@/components/ui/official';
import { filledSum } from '@/lib/cells/computed';
import { printGrouped } from '@/lib/cells/print';
import { ancestorsOf } from '@/lib/editions/names';
import { printedNumber } from '@/lib/editions/printed-number';
import type { ComparisonRule, Edition, MatrixSection } from '@/lib/editions/types';
import type { ReturnStore } from './return-store';
import { useDesk, useFollowedParts } from './store-context';

const signs = { equal: ['＝', '≠'], atMost: ['≤', '＞'] } as const;
type Shown = ComparisonRule & { kind: keyof typeof signs };

/** What the form prints as the check of each column, with its figures while they are filled in. */
export function MatrixChecks({ section, depth }: { section: MatrixSection; depth: number }) {
  const { store } = useDesk();
  const { edition } = store;
  const rules = edition.rules.filter((rule) => isShown(rule, section));
  if (rules.length === 0) return null;
  return (
    <tfoot>
      {rules.map((rule) => (
        <tr key={rule.id}>
          <Title section={section} rule={rule} depth={depth} />
          {section.columns.map((column) => (
            <td key={column.code}>
              {rule.eachColumn?.includes(column.code) && <Check rule={rule} column={column.code} />}
            </td>
          ))}
        </tr>
      ))}
    </tfoot>
  );
}

function isShown(rule: Edition['rules'][number], section: MatrixSection): rule is Shown {
  if (rule.kind !== 'equal' && rule.kind !== 'atMost') return false;
  return rule.eachColumn !== undefined && section.rows.some((row) => rule.left.includes(row.code));
}

function Title({ section, rule, depth }: { section: MatrixSection; rule: Shown; depth: number }) {
  const t = useTranslations('form.matrix');
  const side = (codes: readonly string[]) => codes.map((code) => shortNumber(section, code)).join('＋');
  const text = `${side(rule.left)} ${signs[rule.kind][0]} ${side(rule.right)}`;
  return (
    <th scope="row" colSpan={depth} title={rule.note}>
      {t('check')}
      <Official>{text}</Official>
    </th>
  );
}

/** A row by its numbers within the table: 三（七）. */
function shortNumber(section: MatrixSection, code: string): string {
  const row = section.rows.find((each) => each.code === code);
  if (!row) return code;
  return [...ancestorsOf(section, row), row].map(printedNumber).join('') || row.label;
}

function Check({ rule, column }: { rule: Shown; column: string }) {
  const t = useTranslations('form.matrix');
  const { left, right, isHeld } = useFollowedParts((store) => ({
    left: total(rule.left, column, store),
    right: total(rule.right, column, store),
    isHeld: store.form.held.some((one) => one.rule === rule.id && one.column === column),
  }));
  if (left === null || right === null) return <Mark icon="dotted">{t('open')}</Mark>;
  const holds = rule.kind === 'equal' ? left === right : left <= right;
  const sign = signs[rule.kind][holds ? 0 : 1];
  // Still being typed in: the figures are live, the verdict waits.
  if (isHeld) {
    return (
      <Mark icon="dotted">
        {printGrouped('count', left)} / {printGrouped('count', right)}
      </Mark>
    );
  }
  return (
    <Mark icon={holds ? 'check' : 'error'} tone={holds ? 'done' : 'error'}>
      {printGrouped('count', left)} {sign} {printGrouped('count', right)}
    </Mark>
  );
}

/** null while anything that it adds up is blank. */
function total(rows: readonly string[], column: string, { edition, form }: ReturnStore): bigint | null {
  const sums = rows.map((row) => filledSum(edition, `${row}_${column}`, form.sums));
  if (sums.some(({ blanks }) => blanks > 0)) return null;
  return sums.reduce((sum, { value }) => sum + (value ?? 0n), 0n);
}
