import { Refusal } from '@/lib/refusal';

/** Longest reason or explanation, in characters. */
export const longestText = 2000;

/** A reason without the spaces around it; refuses a blank or an overlong one. */
export function readReason(reason: string): string {
  const text = reason.trim();
  if (text === '') throw new Refusal('reasonMissing');
  if (text.length > longestText) throw new Refusal('badRequest', { params: { issues: 'reason' } });
  return text;
}
