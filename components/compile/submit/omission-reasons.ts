import { isOmissionReason, type Omission } from '@/lib/rollup/omission';

/** What stands beside each missing unit: its reason for being left out, '' where one is still to be written; absent: it is waited for. */
export type Reasons = Readonly<Record<string, string>>;

/** What was named before, for the units that are still missing. */
export function namedReasons(missing: readonly { code: string }[], named: readonly Omission[]): Reasons {
  const known = new Map(named.map(({ unit, reason }) => [unit, reason]));
  return Object.fromEntries(
    missing.flatMap(({ code }) => (known.has(code) ? [[code, known.get(code) ?? '']] : [])),
  );
}

/** What has to be sent: reasons that are not known yet. */
export function newOmissions(
  missing: readonly { code: string }[],
  reasons: Reasons,
  named: readonly Omission[],
): { unit: string; reason: string }[] {
  const known = new Map(named.map(({ unit, reason }) => [unit, reason]));
  return missing
    .map(({ code }) => ({ unit: code, reason: reasons[code]?.trim() ?? '' }))
    .filter(({ unit, reason }) => reason !== '' && known.get(unit) !== reason);
}

/** Missing units that nobody has named, and those whose reason says too little. */
export function unfinished<U extends { code: string }>(
  missing: readonly U[],
  reasons: Reasons,
): { unnamed: U[]; tooShort: string[] } {
  return {
    unnamed: missing.filter(({ code }) => reasons[code] === undefined),
    tooShort: missing.map(({ code }) => code).filter((code) => isNamedShortly(reasons[code])),
  };
}

function isNamedShortly(reason: string | undefined): boolean {
  return reason !== undefined && !isOmissionReason(reason);
}
