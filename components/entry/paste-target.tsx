'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { memo, useEffect, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { cellOf } from '@/lib/editions/cells';
import type { Block } from '@/lib/workbook/pasted/block';
import { useDesk } from './store-context';

const PasteDialog = dynamic(() => import('./paste-dialog').then((loaded) => loaded.PasteDialog), {
  ssr: false,
});

type Pasted = { block: Block; into: HTMLInputElement };

/** Takes what is pasted into a cell where it is more than one value, and shows what it will do before it does it. */
export const PasteTarget = memo(function PasteTarget() {
  const t = useTranslations('entry.paste');
  const { store } = useDesk();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  useEffect(() => {
    // Fetched with the first key, so that it is there when the network is not, and does not make the page load longer.
    const fetchBeforehand = () => {
      void import('./paste-dialog');
      void import('@/lib/workbook/pasted/block');
    };
    document.addEventListener('keydown', fetchBeforehand, { once: true });
    const onPaste = (event: ClipboardEvent) => {
      const into = event.target instanceof HTMLInputElement ? event.target : null;
      const from = into?.dataset.code;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!into || from === undefined || !cellOf(store.edition, from) || !/[\t\n\r]/.test(text.trim()))
        return;
      event.preventDefault();
      const take = ({ isBlock, readBlock }: typeof import('@/lib/workbook/pasted/block')) => {
        const block = readBlock(text);
        if (isBlock(block)) setPasted({ block, into });
        else store.type(from, block[0]?.[0] ?? '');
      };
      void import('@/lib/workbook/pasted/block').then(take, () => toast(t('failed')));
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', fetchBeforehand);
      document.removeEventListener('paste', onPaste);
    };
  }, [store, t]);
  if (!pasted) return null;
  const close = () => {
    setPasted(null);
    // After the dialog is gone, which holds the focus.
    requestAnimationFrame(() => pasted.into.focus());
  };
  return <PasteDialog block={pasted.block} from={pasted.into.dataset.code ?? ''} onClose={close} />;
});
