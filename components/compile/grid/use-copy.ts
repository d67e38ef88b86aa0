import { useTranslations } from 'next-intl';
import { type RefObject, useCallback, useState } from 'react';
import type { Block } from './block';
import { asHtml, asTabbed } from './copied';
import { copiedRows, type Sheet } from './copied-rows';

type How = { labelled: boolean };

/** Puts a block on the clipboard, from the keyboard or from a button; `copied` says what was put there. */
export function useCopy(sheet: Sheet, block: Block, scroller: RefObject<HTMLElement | null>) {
  const t = useTranslations('grid');
  const [copied, setCopied] = useState('');
  const put = useCallback(
    (data: DataTransfer, how: How) => {
      const rows = copiedRows(sheet, block, how);
      data.setData('text/plain', asTabbed(rows));
      data.setData('text/html', asHtml(rows));
      setCopied(t('copy.done', { rows: rows.length, columns: rows[0]?.length ?? 0 }));
    },
    [sheet, block, t],
  );
  const onCopy = useCallback((data: DataTransfer) => put(data, { labelled: false }), [put]);
  const copy = useCallback(
    (how: How) => {
      if (!copyBy((data) => put(data, how))) setCopied(t('copy.failed'));
      scroller.current?.focus({ preventScroll: true });
    },
    [put, scroller, t],
  );
  return { copied, onCopy, copy };
}

/**
 * Copies without a key. The copy event is the one way that also works without HTTPS, as within an office's network; browsers
 * raise it only where something is selected.
 */
function copyBy(put: (data: DataTransfer) => void): boolean {
  const selected = document.createElement('textarea');
  selected.value = ' ';
  selected.style.position = 'fixed';
  selected.style.opacity = '0';
  selected.addEventListener('copy', (event) => {
    event.preventDefault();
    if (event.clipboardData) put(event.clipboardData);
  });
  document.body.append(selected);
  selected.select();
  const isDone = document.execCommand('copy');
  selected.remove();
  return isDone;
}
