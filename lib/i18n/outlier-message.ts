import { createTranslator } from 'use-intl/core';
import { printGrouped } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Outlier } from '@/lib/rules/outliers';
import en from './messages/en/outliers.json';
import zh from './messages/zh-CN/outliers.json';

const translators = {
  zh: createTranslator({ locale: 'zh-CN', messages: zh }),
  en: createTranslator({ locale: 'en', messages: en }),
};

const kinds = ['department', 'township', 'county', 'city', 'province'] as const;

/** Why a table is worth a look, and what it was compared with; `other` is the name of the unit that has the same table. */
export function outlierMessage(
  outlier: Outlier,
  { edition, other, locale }: { edition: Edition; other: string | null; locale: string },
): string {
  const words = locale.startsWith('en') ? translators.en : translators.zh;
  if (outlier.kind === 'unchanged') return words('said.unchanged', { cells: outlier.cells });
  if (outlier.kind === 'copy') return words('said.copy', { other: other ?? '', cells: outlier.cells });
  if (outlier.kind === 'round') return words('said.round', { count: outlier.cells.length, of: outlier.of });
  const { cell, value, group, own, score } = outlier;
  const spec = cellOf(edition, cell);
  const print = (amount: bigint) => {
    const printed = printGrouped(spec?.kind ?? 'count', amount);
    return spec?.kind === 'money' ? words('money', { value: printed }) : printed;
  };
  const named = kinds.find((each) => each === group.kind) ?? 'other';
  const compared = words('said.apart', {
    label: spec?.label ?? cell,
    value: print(value),
    units: group.units,
    kind: words(`kinds.${named}`),
    middle: print(group.middle),
    score: Number.isFinite(score) ? words('score', { score: String(Math.abs(score)) }) : words('equalOthers'),
  });
  return own.length === 0
    ? words('noPast', { compared })
    : words('past', { compared, own: own.map(print).join(words('and')) });
}
