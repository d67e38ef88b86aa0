/** Whether an `If-None-Match` names this ETag, weakly compared. */
export function isKnown(sent: string | undefined, etag: string): boolean {
  return (
    sent?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*') ?? false
  );
}
