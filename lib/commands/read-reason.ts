import { Refusal } from '@/lib/refusal';

/** Longest reason or explanation, in characters. */
const longestText = 2000;

/** A reason without the spaces around it; refuses a blank or an overlong one. */
export function readReason(reason: string): string {
  const text = readText(reason);
  if (text === '') throw new Refusal('reasonMissing');
  return text;
}

/** What somebody wrote without the spaces around it; refuses an overlong one. */
export function readText(written: string): string {
  const text = written.trim();
  if (text.length > longestText) throw new Refusal('textTooLong', { params: { limit: longestText } });
  return text;
}
