const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
const end = 0x06054b50;
const endLength = 22;

/** The first moment that a zip file can name: 1 January 1980, 0:00, as its time and date in one number. */
const earliest = 0x0021_0000;

/**
 * A zip file with the same moment at each of its entries, whenever it was written, so that the same content has the same bytes.
 * Throws on bytes that are no zip file. Not for zip64, which nothing here comes near.
 */
export function stillZip(bytes: Uint8Array): Uint8Array {
  const still = Uint8Array.from(bytes);
  const view = new DataView(still.buffer);
  const at = endOf(view);
  let entry = view.getUint32(at + 16, true);
  for (let left = view.getUint16(at + 10, true); left > 0; left--) {
    expect(view, entry, centralHeader);
    view.setUint32(entry + 12, earliest, true);
    const local = view.getUint32(entry + 42, true);
    expect(view, local, localHeader);
    view.setUint32(local + 10, earliest, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return still;
}

/** Where the directory's end record begins; a comment may stand behind it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at--) if (view.getUint32(at, true) === end) return at;
  throw new Error('not a zip file');
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error('a broken zip file');
}
