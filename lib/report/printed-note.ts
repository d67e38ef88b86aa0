/** A section's note as it is printed below its rows. */
export function printedNote(note: string): string {
  return note.startsWith('（') ? note : `注：${note}`;
}
