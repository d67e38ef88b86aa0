import { newKey } from '@/lib/api/client';

/** This window, as long as its page lives. */
export const windowId = newKey();

const name = 'nianbao-windows';
/** How long others may take to answer, in milliseconds. Who does not is taken for closed. */
const patience = 300;

type Said = { ask: string } | { here: string };

function isSaid(data: unknown): data is Said {
  return typeof data === 'object' && data !== null && ('ask' in data || 'here' in data);
}

/** Answers the other windows of this browser that ask which are open. Returns how to stop. */
export function answerWindows(): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isSaid(data) && 'ask' in data) channel.postMessage({ here: windowId } satisfies Said);
  };
  return () => channel.close();
}

/** Ids of the other open windows of this browser. Where windows cannot talk to each other, none. */
export async function otherWindows(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (typeof BroadcastChannel === 'undefined') return found;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isSaid(data) && 'here' in data && data.here !== windowId) found.add(data.here);
  };
  channel.postMessage({ ask: windowId } satisfies Said);
  await new Promise((resolve) => setTimeout(resolve, patience));
  channel.close();
  return found;
}
