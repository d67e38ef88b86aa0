/** Values that occur more than once, each named once. */
export function doubles(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
