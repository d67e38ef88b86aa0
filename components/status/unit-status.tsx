import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import { StatusMark } from './status-mark';

const icons = { draft: 'dotted', submitted: 'sent', returned: 'returned', accepted: 'accepted' } as const;
const tones = { draft: 'plain', submitted: 'accent', returned: 'warning', accepted: 'done' } as const;

/** How a unit's return stands, or for an area how its compiled table does. */
export function UnitStatus({ kind, status }: { kind: ReturnKind; status: Status | 'unopened' }) {
  const t = useTranslations('status');
  if (kind === 'entered' || status === 'unopened') return <StatusMark status={status} />;
  return (
    <Mark icon={icons[status]} tone={tones[status]}>
      {t(`area.${status}`)}
    </Mark>
  );
}
