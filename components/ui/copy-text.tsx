'use client';

import { useState } from 'react';
import { Button } from './button';
import { VisuallyHidden } from './visually-hidden';

type State = 'idle' | 'copied' | 'failed';

/** Puts a text on the clipboard, and says so. `what` names it for who cannot see what stands beside the button. */
export function CopyText({
  text,
  words,
  what,
}: {
  text: string;
  words: Record<State, string>;
  what: string;
}) {
  const [state, setState] = useState<State>('idle');
  return (
    <Button
      size="small"
      look="quiet"
      onClick={async () => setState((await toClipboard(text)) ? 'copied' : 'failed')}
    >
      <span aria-live="polite">{words[state]}</span>
      <VisuallyHidden>{what}</VisuallyHidden>
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
