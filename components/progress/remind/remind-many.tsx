'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { isOverdue, type ProgressRow, standingOf } from '@/lib/progress/row';
import type { ProgressView } from '@/lib/queries/progress-views';
import { RemindDialog } from './remind-dialog';

/** Reminds all that are overdue or untouched, of the rows that are listed; nothing where nobody is to be reminded. */
export function RemindMany({ view, rows }: { view: ProgressView; rows: readonly ProgressRow[] }) {
  const t = useTranslations('progress');
  const [open, setOpen] = useState(false);
  const due = rows.filter((row) => row.remindable && (isOverdue(row) || standingOf(row) === 'unopened'));
  return (
    <>
      {due.length > 0 && (
        <Button look={due.some(isOverdue) ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
          {t('remind.many', { count: due.length })}
        </Button>
      )}
      {open && due.length > 0 && (
        <RemindDialog year={view.year.year} area={view.area.code} rows={due} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
