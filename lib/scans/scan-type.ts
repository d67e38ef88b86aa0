/** What a stamped sheet may arrive as. */
export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

const allTypes: readonly ScanType[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** Longest file, in bytes. */
export const longestScan = 10 * 1024 * 1024;
/** Files that stand beside one version at a time. */
export const mostScans = 10;
/** Files ever attached to one version, the removed ones too: they are kept. */
export const mostScansEver = 30;

/** Each type's name in words and its endings; the first is added to a name that has none. */
export const scanTypes: Readonly<Record<ScanType, { word: string; endings: readonly string[] }>> = {
  'application/pdf': { word: 'PDF', endings: ['pdf'] },
  'image/jpeg': { word: 'JPG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  'image/png': { word: 'PNG', endings: ['png'] },
};

/** A text from the database as a type. Throws on an unknown one: only these are stored. */
export function scanType(text: string): ScanType {
  const type = allTypes.find((one) => one === text);
  if (!type) throw new Error(`unknown type of scan ${text}`);
  return type;
}
