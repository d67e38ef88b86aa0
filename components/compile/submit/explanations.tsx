import { useTranslations } from 'next-intl';
import { TextAreaField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Told } from '../told';

type Props = {
  byRule: ReadonlyMap<string, readonly Told[]>;
  /** Rules whose explanation was left blank. */
  missing: readonly string[];
  saved: Readonly<Record<string, string>>;
};

/** Asks why each broken rule is right as it stands; starts from what was written before. */
export function Explanations({ byRule, missing, saved }: Props) {
  const t = useTranslations('compile');
  return [...byRule].map(([rule, found]) => (
    <div key={rule}>
      {found.map((told) => (
        <Notice key={`${told.column}`} tone={told.severity === 'error' ? 'error' : 'warning'}>
          {told.message}
        </Notice>
      ))}
      <TextAreaField
        label={t('submit.explanation')}
        name={rule}
        rows={2}
        defaultValue={saved[rule] ?? ''}
        error={missing.includes(rule) ? t('submit.explanationMissing') : undefined}
      />
    </div>
  ));
}

/** One explanation a rule, even where it is broken in several columns. */
export function rulesToExplain(findings: readonly Told[]): Map<string, Told[]> {
  const byRule = new Map<string, Told[]>();
  for (const told of findings) {
    if (told.explainable) byRule.set(told.rule, [...(byRule.get(told.rule) ?? []), told]);
  }
  return byRule;
}
