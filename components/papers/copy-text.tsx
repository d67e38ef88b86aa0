'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

const words = { idle: 'copy', copied: 'copied', failed: 'copyFailed' } as const;

/** Puts a checksum on the clipboard, and says so. */
export function CopyText({ text }: { text: string }) {
  const t = useTranslations('papers.receipt');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  return (
    <Button
      size="small"
      look="quiet"
      onClick={async () => setState((await toClipboard(text)) ? 'copied' : 'failed')}
    >
      <span aria-live="polite">{t(words[state])}</span>
      <VisuallyHidden>{t('hash')}</VisuallyHidden>
    </Button>
  );
}

/** Also where the page was not served over TLS, which has no clipboard of its own. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    return isDone;
  }
}
