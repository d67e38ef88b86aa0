import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { ReturnKind, Status, YearState } from '@/lib/workflow/transitions';

type Props = { year: { year: number; state: YearState }; kind: ReturnKind; status: Status };

/** What a return's year still allows while it is not open, and who could change that; nothing while it is open. */
export function ShutNotice({ year: { year, state }, kind, status }: Props) {
  const t = useTranslations('steps.shut');
  if (state === 'open') return null;
  const said = { year: String(year) };
  if (state !== 'closed') return <Notice tone="info">{t(state, said)}</Notice>;
  const key = kind === 'compiled' && status === 'draft' ? 'compiled' : status;
  return <Notice tone={key === 'draft' ? 'warning' : 'info'}>{t(`closed.${key}`, said)}</Notice>;
}
