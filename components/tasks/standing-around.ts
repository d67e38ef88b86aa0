import type { AroundTasks } from '@/lib/queries/task-views';

/** One more sentence about how things stand; its text is `tasks.standing.<says>`. */
export type AroundSentence =
  | { says: 'corrections' | 'approvals' | 'questions' | 'answered'; count: number }
  | { says: 'toSign' | 'toPublish'; area: string }
  | { says: 'toOpen'; year: string }
  | { says: 'closing' | 'closingOver'; year: string; day: string }
  | { says: 'withoutClerk' | 'withoutRole'; count: number }
  | { says: 'logSince' | 'logBroken'; count: number };

/** What is asked of the asker beside their returns, most pressing first. */
export function asked({ corrections, questions }: AroundTasks): AroundSentence[] {
  const sum = (ours: boolean) =>
    questions.filter((one) => one.ours === ours).reduce((total, { count }) => total + count, 0);
  const said: AroundSentence[] = [
    { says: 'questions', count: sum(false) },
    { says: 'corrections', count: corrections.length },
    { says: 'answered', count: sum(true) },
  ];
  return said.filter((one) => 'count' in one && one.count > 0);
}

/** What somebody else began, and a second person has to end. */
export function seconds({ approvals, signed }: AroundTasks): AroundSentence[] {
  const count = approvals.reduce((total, area) => total + area.count, 0);
  return [
    ...signed.map(
      ({ area: { name }, waitsFor }): AroundSentence => ({
        says: waitsFor === 'signature' ? 'toSign' : 'toPublish',
        area: name,
      }),
    ),
    ...(count > 0 ? [{ says: 'approvals' as const, count }] : []),
  ];
}

/** What an administrator has to see to. `today`: `YYYY-MM-DD`. */
export function loose({ looseEnds }: AroundTasks, today: string): AroundSentence[] {
  if (!looseEnds) return [];
  const { toOpen, closing, withoutClerk, withoutRole } = looseEnds;
  const said: AroundSentence[] = [];
  if (toOpen !== null) said.push({ says: 'toOpen', year: String(toOpen) });
  if (closing) {
    const { year, closes: day } = closing;
    said.push({ says: day < today ? 'closingOver' : 'closing', year: String(year), day });
  }
  if (withoutClerk.length > 0) said.push({ says: 'withoutClerk', count: withoutClerk.length });
  if (withoutRole.length > 0) said.push({ says: 'withoutRole', count: withoutRole.length });
  return said;
}

/** What is new to an auditor. */
export function logged({ log }: AroundTasks): AroundSentence[] {
  if (!log) return [];
  const broken = log.verified.broken.length;
  return [
    ...(broken > 0 ? [{ says: 'logBroken' as const, count: broken }] : []),
    { says: 'logSince', count: log.events },
  ];
}
