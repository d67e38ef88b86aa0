import { Refusal } from '@/lib/refusal';
import type { LoadedReturn } from './load-return';

/** Refuses to decide on a version that is no longer the latest one; undefined: whichever it is. */
export function refuseOtherVersion({ latestVersion }: LoadedReturn, version: number | undefined): void {
  if (version === undefined || version === latestVersion) return;
  throw new Refusal('versionChanged', { params: { version: latestVersion ?? 0 } });
}
