import { useTranslations } from 'next-intl';
import type { IconName } from '@/components/ui/icon';
import { Mark, type Tone } from '@/components/ui/mark';

const marks = {
  unopened: { icon: 'dotted', tone: 'plain' },
  draft: { icon: 'half', tone: 'plain' },
  submitted: { icon: 'sent', tone: 'accent' },
  returned: { icon: 'returned', tone: 'warning' },
  accepted: { icon: 'accepted', tone: 'done' },
} satisfies Record<string, { icon: IconName; tone: Tone }>;

export type ShownStatus = keyof typeof marks;

/** How a return stands: shape and word. A draft that nobody has opened is `unopened`; one that is `compiled` is being added up. */
export function StatusMark({
  status,
  opened = true,
  compiled = false,
}: {
  status: ShownStatus;
  opened?: boolean;
  compiled?: boolean;
}) {
  const t = useTranslations('status');
  const common = useTranslations('common');
  if (compiled && status === 'draft') return <Mark {...marks.draft}>{common('compiling')}</Mark>;
  const shown = status === 'draft' && !opened ? 'unopened' : status;
  return <Mark {...marks[shown]}>{t(shown)}</Mark>;
}

/** The flag that stands beside a status, never instead of it. Without `days` it only says that the return is late. */
export function LateMark({ days }: { days?: number }) {
  const t = useTranslations('status');
  return (
    <Mark icon="flag" tone="error">
      {days === undefined ? t('late') : t('lateBy', { days })}
    </Mark>
  );
}
