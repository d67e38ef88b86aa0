/** A path of this site to go on to after signing in; anything that could lead elsewhere becomes the first page. */
export function safePath(asked: string | null | undefined): string {
  if (!asked?.startsWith('/') || /^\/[/\\]|[\p{Cc}\\]/u.test(asked)) return '/';
  const { origin, pathname, search } = new URL(asked, 'http://here.invalid');
  return origin === 'http://here.invalid' && !/^\/(\/|(sign-in|setup|api)\b)/.test(pathname)
    ? pathname + search
    : '/';
}
