import 'server-only';

/** What cookies are signed with. */
export function secret(): string {
  const value = process.env.BETTER_AUTH_SECRET;
  if (!value || value.length < 32)
    throw new Error('BETTER_AUTH_SECRET must be set to at least 32 characters');
  return value;
}
