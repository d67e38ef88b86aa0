/** A text as it stands inside quotation marks: its own double ones become single. */
export function quotable(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
