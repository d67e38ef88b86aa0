/** A `Content-Disposition` after RFC 6266: a name for old clients, and the true one in UTF-8. */
export function disposition(kind: 'attachment' | 'inline', name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
