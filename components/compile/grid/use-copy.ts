import { useTranslations } from 'next-intl';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { type Block, sizeOf } from './block';
import { asHtml, asTabbed } from './copied';
import { copiedRows, type Sheet } from './copied-rows';

/** Puts a block on the clipboard, from the keyboard or from a button; `copied` says what was put there. */
export function useCopy(sheet: Sheet, block: Block, scroller: RefObject<HTMLElement | null>) {
  const t = useTranslations('grid');
  const [copied, setCopied] = useState('');
  const labelled = useRef(false);
  const onCopy = useCallback(
    (data: DataTransfer) => {
      const rows = copiedRows(sheet, block, { labelled: labelled.current });
      data.setData('text/plain', asTabbed(rows));
      data.setData('text/html', asHtml(rows));
      const extent = labelled.current ? { rows: rows.length, columns: rows[0]?.length ?? 0 } : sizeOf(block);
      setCopied(t('copy.done', extent));
    },
    [sheet, block, t],
  );
  /** The copy event is the one way that also works without HTTPS, as within an office's network. */
  const copy = useCallback(
    (how: { labelled: boolean }) => {
      labelled.current = how.labelled;
      scroller.current?.focus({ preventScroll: true });
      if (!document.execCommand('copy')) setCopied(t('copy.failed'));
      labelled.current = false;
    },
    [scroller, t],
  );
  return { copied, onCopy, copy };
}
