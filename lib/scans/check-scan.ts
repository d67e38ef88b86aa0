import { readJpeg } from './read-jpeg';
import { readPng } from './read-png';
import type { ScanType } from './scan-type';

/** `broken`: damaged or cut off. `unsafe`: it holds a program, an archive or another document besides. */
export type ScanFault = 'empty' | 'otherType' | 'broken' | 'unsafe';
export type CheckedScan = { type: ScanType } | { fault: ScanFault };

const signatures: readonly [ScanType, string][] = [
  ['application/pdf', '%PDF-'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
];

/** A sheet of A4 at 1,200 dots an inch has 139 million; more is made to fill somebody's memory. */
const mostPixels = 200_000_000;

/** What a PDF can do besides being looked at. Hidden in packed objects it is not seen. */
const activeInPdf = ['/JavaScript', '/Launch', '/EmbeddedFile', '/RichMedia'];

/**
 * What a file is, told by its content alone, whatever it is called: one of the three types from first byte to last, or why not.
 * Not checked: whether every pixel can be drawn, and what a packed part of a PDF holds.
 */
export function checkScan(sent: Uint8Array): CheckedScan {
  if (sent.length === 0) return { fault: 'empty' };
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  const type = signatures.find(([, start]) => bytes.subarray(0, start.length).equals(latin(start)))?.[0];
  if (!type) return { fault: 'otherType' };
  const fault = type === 'application/pdf' ? pdfFault(bytes) : imageFault(bytes, type);
  return fault ? { fault } : { type };
}

const latin = (text: string) => Buffer.from(text, 'latin1');

function pdfFault(bytes: Buffer): ScanFault | null {
  const end = bytes.lastIndexOf('%%EOF');
  if (end === -1 || bytes.length - end > 1024 || !bytes.includes('startxref')) return 'broken';
  return activeInPdf.some((name) => bytes.includes(name)) || holdsMore(bytes) ? 'unsafe' : null;
}

function imageFault(bytes: Buffer, type: 'image/jpeg' | 'image/png'): ScanFault | null {
  const image = type === 'image/png' ? readPng(bytes) : readJpeg(bytes);
  if (!image || image.width === 0 || image.height === 0) return 'broken';
  if (image.width * image.height > mostPixels) return 'unsafe';
  // Cameras write their own notes behind a JPEG; behind a PNG there is nothing.
  if (type === 'image/png' && image.end < bytes.length) return 'unsafe';
  return bytes.includes('%PDF-', image.end) || holdsMore(bytes) ? 'unsafe' : null;
}

/** Whether a browser or an unpacker could take the file for something else. */
function holdsMore(bytes: Buffer): boolean {
  return isArchive(bytes) || /<script|<\?php/i.test(bytes.toString('latin1'));
}

/** A zip archive is read from its end, so anything may stand in front of it. */
function isArchive(bytes: Buffer): boolean {
  const directory = bytes.lastIndexOf('PK\x05\x06');
  if (directory === -1 || directory + 22 > bytes.length) return false;
  return directory + 22 + bytes.readUInt16LE(directory + 20) === bytes.length;
}
