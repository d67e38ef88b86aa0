/**
 * JSON text that is the same for the same content: keys sorted, no spaces, whole numbers as decimal text,
 * times as ISO text. Keys without a value are left out. For hashing, not for reading back.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'bigint') return each.toString();
    if (each === null || typeof each !== 'object' || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
