import type { Image } from './image';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Start of frame: C0 to CF but for the tables C4, C8 and CC. */
const isFrame = (marker: number) => (marker & 0xf0) === 0xc0 && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Size and end of a JPEG that runs to its end mark; null where it does not. Not checked: pixels. */
export function readJpeg(bytes: Uint8Array): Image | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: Omit<Image, 'end'> | null = null;
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return size && { ...size, end: at + 2 };
    if (at + 4 > bytes.length) return null;
    const next = at + 2 + view.getUint16(at + 2);
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at = marker === startOfScan ? afterScan(bytes, next) : next;
  }
  return null;
}

/** The next mark behind a run of picture data, in which FF is followed by 00 or by a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
