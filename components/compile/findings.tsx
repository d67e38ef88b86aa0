import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Told } from './told';

const tones = { error: 'error', warning: 'warning', hint: 'info' } as const;

/** What the rules say of the area's own table, the gravest first; `actionOf` offers a way to the cells. */
export function Findings({
  findings,
  actionOf,
}: {
  findings: readonly Told[];
  actionOf?: (told: Told) => ReactNode;
}) {
  const status = useTranslations('status');
  const order = ['error', 'warning', 'hint'];
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return sorted.map((told) => (
    <Notice key={`${told.rule} ${told.column}`} tone={tones[told.severity]} action={actionOf?.(told)}>
      <strong>{status(`severity.${told.severity}`)}</strong> {told.message}
    </Notice>
  ));
}
