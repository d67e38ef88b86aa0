/** Text that a spreadsheet would take for a formula, or skip to look behind, made plain by an apostrophe in front. */
export function disarmed(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
