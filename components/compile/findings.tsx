import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Told } from './told';

const tones = { error: 'error', warning: 'warning', hint: 'info' } as const;
const order = ['error', 'warning', 'hint'];

/** The gravest first. */
export function sortedFindings(findings: readonly Told[]): Told[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** What the rules say of the area's own table, the gravest first. */
export function Findings({ findings }: { findings: readonly Told[] }) {
  return sortedFindings(findings).map((told) => (
    <FindingNotice key={`${told.rule} ${told.column}`} told={told} />
  ));
}

export function FindingNotice({ told, action }: { told: Told; action?: ReactNode }) {
  const status = useTranslations('status');
  return (
    <Notice tone={tones[told.severity]} action={action}>
      <strong>{status(`severity.${told.severity}`)}</strong> {told.message}
    </Notice>
  );
}
