import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast';
import { labelAt } from './cell-label';
import type { Undone } from './edits';
import { fillWithZero } from './fill-zero';
import type { ReturnStore } from './return-store';

/** Says which cells were not undone because somebody else has changed them. */
export function useSkipped(store: ReturnStore): (undone: Undone | null) => void {
  const t = useTranslations('entry.turned');
  return useCallback(
    (undone) => {
      const [first] = undone?.skipped ?? [];
      if (!undone || first === undefined) return;
      const count = undone.skipped.length;
      toast(t(count === 1 ? 'skipped' : 'skippedMany', { label: labelAt(store.edition, first), count }));
    },
    [store, t],
  );
}

/** A line for what was just filled in at once, with the way to take it back. */
export function useFilledToast(store: ReturnStore): (message: string, step: number | null) => void {
  const t = useTranslations('entry');
  const sayIfSkipped = useSkipped(store);
  return useCallback(
    (message, step) => {
      if (step === null) toast(message);
      else toast(message, { label: t('undo'), run: () => sayIfSkipped(store.edits.takeBack(step)) });
    },
    [store, t, sayIfSkipped],
  );
}

/** Fills the blanks of a section with 0 and says what that did. */
export function useFillZero(store: ReturnStore): (section: string) => void {
  const t = useTranslations('entry');
  const say = useFilledToast(store);
  return useCallback(
    (section) => {
      const { count, step } = fillWithZero(store, section);
      say(count === 0 ? t('noBlanks') : t('zeros', { count }), step);
    },
    [store, t, say],
  );
}
