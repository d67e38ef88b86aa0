import { z } from 'zod';

/** Before and after; a submission's are only after, and not of its making. */
const stored = z.array(z.record(z.string(), z.string())).length(2).catch([]);

/** The explanations that saves wrote, by rule with the last text; '' where one was taken out. `details` are events' details, oldest first. */
export function writtenExplanations(
  details: readonly Readonly<Record<string, unknown>>[],
): { rule: string; text: string }[] {
  const written = new Map<string, string>();
  for (const { explanations } of details) {
    const [before = {}, after = {}] = stored.parse(explanations);
    for (const rule of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (before[rule] !== after[rule]) written.set(rule, after[rule] ?? '');
  }
  return [...written].map(([rule, text]) => ({ rule, text }));
}
