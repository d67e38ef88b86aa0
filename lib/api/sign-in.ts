export type SignInProblem = 'nameMissing' | 'passwordMissing' | 'wrong' | 'locked' | 'offline' | 'failed';

const problems: Record<number, SignInProblem> = { 400: 'wrong', 401: 'wrong', 422: 'wrong', 429: 'locked' };

/** As people type it: full-width letters, or the unit's code with its hyphen, name the same account. */
export function accountName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().replaceAll('-', '_');
}

/** Opens a session (its cookie is set by the answer). Null when signed in, else what went wrong. */
export async function signIn(username: string, password: string): Promise<SignInProblem | null> {
  try {
    const answer = await fetch('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: accountName(username), password }),
    });
    return answer.ok ? null : (problems[answer.status] ?? 'failed');
  } catch {
    return 'offline';
  }
}
