import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { call } from '@/lib/api/client';
import { inboxChanged } from '@/lib/notifications/inbox-changed';

const aMinute = 60_000;

/**
 * How many notifications are unread: asked again when another page is opened, when something was read, and once a minute while
 * the window is looked at. What fails is asked again a minute later; nothing is said of it.
 */
export function useUnread(atFirst: number): number {
  const [unread, setUnread] = useState(atFirst);
  const known = useRef<string | null>(null);
  const pathname = usePathname();
  const opened = useRef(pathname);
  useEffect(() => setUnread(atFirst), [atFirst]);
  useEffect(() => {
    const ask = async () => {
      const etag = known.current;
      const answer = await call<{ unread: number } | null>('GET', '/notifications?limit=1', undefined, {
        ...(etag ? { known: etag } : {}),
      });
      if (!answer.ok || !answer.data) return;
      known.current = answer.etag;
      setUnread(answer.data.unread);
    };
    const look = () => document.visibilityState === 'visible' && ask();
    if (opened.current !== pathname) ask();
    opened.current = pathname;
    const timer = setInterval(look, aMinute);
    window.addEventListener(inboxChanged, ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener(inboxChanged, ask);
    };
  }, [pathname]);
  return unread;
}
