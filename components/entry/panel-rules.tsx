'use client';

import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type CellSpec, cellOf, dependantsOf } from '@/lib/editions/cells';
import { rowName } from '@/lib/editions/names';
import type { Edition, Rule } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';
import styles from './cell-panel.module.css';
import { toneOf } from './derive';
import type { FormState, Tone } from './return-state';
import { useDesk, useFollowedParts } from './store-context';

const signs: Record<Rule['kind'], string> = {
  equal: '＝',
  atMost: '≤',
  notEqual: '≠',
  equalsLastYear: '＝',
  stock: '＝',
};

/** The rules that a cell takes part in, itself or through a total, and how each stands. */
export function PanelRules({ spec }: { spec: CellSpec }) {
  const t = useTranslations('form.panel');
  const { store } = useDesk();
  const specs = [
    spec,
    ...dependantsOf(store.edition, spec.code).flatMap((code) => cellOf(store.edition, code) ?? []),
  ];
  const rules = store.edition.rules.filter((rule) => specs.some((each) => isAbout(rule, each)));
  if (rules.length === 0) return null;
  return (
    <section>
      <h3 className={styles.caption}>{t('rules')}</h3>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} spec={spec} />
        ))}
      </ul>
    </section>
  );
}

function codesOf(rule: Rule): readonly string[] {
  return rule.kind === 'stock'
    ? [rule.left, ...rule.plus, ...rule.minus]
    : rule.kind === 'equalsLastYear'
      ? rule.left
      : [...rule.left, ...rule.right];
}

function isAbout(rule: Rule, { code, row, column }: CellSpec): boolean {
  const codes = codesOf(rule);
  if (rule.kind === 'stock' || !rule.eachColumn) return codes.includes(code);
  return column !== null && rule.eachColumn.includes(column.code) && codes.includes(row.code);
}

type Standing = {
  tone: Tone | null;
  icon: IconName;
  word: 'holds' | 'waits' | 'typing' | 'broken' | 'explained' | 'hint';
};

const broken = {
  error: { icon: 'error', word: 'broken' },
  warning: { icon: 'warning', word: 'broken' },
  explained: { icon: 'explained', word: 'explained' },
  hint: { icon: 'hint', word: 'hint' },
} as const satisfies Record<Tone, Omit<Standing, 'tone'>>;

function RuleLine({ rule, spec }: { rule: Rule; spec: CellSpec }) {
  const t = useTranslations('form.panel');
  const { store } = useDesk();
  const column = rule.kind !== 'stock' && rule.eachColumn ? (spec.column?.code ?? null) : null;
  const { tone, icon, word } = useFollowedParts(({ edition, form }) =>
    standingOf(rule, column, edition, form),
  );
  return (
    <li data-tone={tone ?? word}>
      <Icon name={icon} />
      <span>
        <VisuallyHidden>{t(word)} </VisuallyHidden>
        <Official>{textOf(store.edition, rule)}</Official>
        {(word === 'waits' || word === 'typing') && <span className={styles.quiet}>　{t(word)}</span>}
      </span>
    </li>
  );
}

/** Of a rule, in one column where it applies to each. */
function standingOf(
  rule: Rule,
  column: string | null,
  edition: Edition,
  { findings, held, explanations, blanks }: FormState,
): Standing {
  const isHere = (one: Finding) => one.rule === rule.id && one.column === column;
  const finding = findings.find(isHere);
  if (finding) {
    const tone = toneOf(finding, explanations);
    return { tone, ...broken[tone] };
  }
  const codes = codesOf(rule).map((code) => (column ? `${code}_${column}` : code));
  if (codes.some((code) => hasBlank(edition, code, blanks)))
    return { tone: null, icon: 'dotted', word: 'waits' };
  if (held.some(isHere)) return { tone: null, icon: 'dotted', word: 'typing' };
  return { tone: null, icon: 'check', word: 'holds' };
}

function hasBlank(edition: Edition, code: string, blanks: ReadonlySet<string>): boolean {
  const parts = cellOf(edition, code)?.parts;
  return parts ? parts.some((part) => hasBlank(edition, part, blanks)) : blanks.has(code);
}

/** A rule as the form would print it. Labels are the official form's. */
function textOf(edition: Edition, rule: Rule): string {
  const label = (code: string) => {
    const section = edition.sections.find(({ rows }) => rows.some((row) => row.code === code));
    const row = section?.rows.find((each) => each.code === code);
    return section && row ? rowName(edition, section, row) : (cellOf(edition, code)?.label ?? code);
  };
  const side = (codes: readonly string[]) => codes.map(label).join('＋');
  if (rule.kind === 'stock') {
    const minus = rule.minus.map((code) => `－${label(code)}`).join('');
    return `${label(rule.left)} ＝ 上年度${label(rule.previous)}＋${side(rule.plus)}${minus}`;
  }
  const right = rule.kind === 'equalsLastYear' ? `上年度${side(rule.right)}` : side(rule.right);
  return `${side(rule.left)} ${signs[rule.kind]} ${right}`;
}
