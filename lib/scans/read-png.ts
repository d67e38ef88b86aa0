import type { Image } from './image';

const ihdr = 0x49484452;
const iend = 0x49454e44;

/** Size and end of a PNG whose chunks are all there, from its header to IEND; null where they are not. Not checked: sums, pixels. */
export function readPng(bytes: Uint8Array): Image | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Omit<Image, 'end'> | null = null;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    const next = at + 12 + length;
    if (next > bytes.length) return null;
    if (!size) {
      if (type !== ihdr || length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === iend) return { ...size, end: next };
    at = next;
  }
  return null;
}
