/** The inbox's address for a choice: all or only unread, from the latest or from where a page ended. */
export function inboxAddress({ unread, before }: { unread: boolean; before?: string | null }): string {
  const query = new URLSearchParams({ ...(unread ? { unread: '1' } : {}), ...(before ? { before } : {}) });
  return query.size === 0 ? '/inbox' : `/inbox?${query}`;
}
