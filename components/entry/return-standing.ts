import type { ReturnView } from '@/lib/queries/views';

/** How a return stands, as the API tells it. */
export type HeadBody = {
  status: string;
  version: number | null;
  acceptedVersion: number | null;
  returned: { at: string | Date } | null;
  actions: readonly string[];
  fingerprint: string | null;
  /** The last day on which it is not late. */
  due: string;
  correction: { at: string | Date; answer: { at: string | Date } | null } | null;
};

/** One text for how a return stands and what may be done with it; another one once somebody has moved it on. */
export function headOf({
  status,
  version,
  acceptedVersion,
  returned,
  actions,
  fingerprint,
  due,
  correction,
}: HeadBody): string {
  const at = returned ? new Date(returned.at).toISOString() : null;
  const asked = correction ? new Date((correction.answer ?? correction).at).toISOString() : null;
  return [status, version, acceptedVersion, at, fingerprint, due, asked, ...[...actions].sort()].join(' ');
}

/** The same of a return as a page has it. */
export function headOfView({ latestVersion, ...view }: ReturnView): string {
  return headOf({ ...view, version: latestVersion, due: view.due.day });
}
