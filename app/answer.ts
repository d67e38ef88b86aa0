import { getLocale } from 'next-intl/server';
import type { Answer } from '@/components/ui/use-send';
import { refusalMessage } from '@/lib/i18n/refusal-message';
import { Refusal } from '@/lib/refusal';

/** Runs a command for a form: what it refuses is told in the person's language, anything else is a bug and thrown on. */
export async function answer(run: () => Promise<unknown>): Promise<Answer> {
  try {
    await run();
    return { done: true };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { problems: { form: refusalMessage(thrown, await getLocale()).detail } };
  }
}

/** A form's text fields by name, trimmed; what was not sent is ''. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFKC').trim() : '';
}

/** Only the fields that have a problem; null if none has. */
export function found(problems: Record<string, string | false>): Answer | null {
  const real = Object.entries(problems).flatMap(([field, problem]) => (problem ? [[field, problem]] : []));
  return real.length > 0 ? { problems: Object.fromEntries(real) } : null;
}
