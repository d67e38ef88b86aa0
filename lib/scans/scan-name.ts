import { type ScanType, scanTypes } from './scan-type';

/** Longest name that is kept, in characters, its ending included. */
const longest = 100;
const nameless = '盖章件';

/**
 * A file's name as it may be kept and shown: no folders, no invisible or direction-changing characters, not too long, and with
 * the ending of what it is. null: its ending says that it is something else.
 */
export function scanName(sent: string, type: ScanType): string | null {
  const { endings } = scanTypes[type];
  const name = cleaned(sent);
  const ending = /\.([a-z][a-z0-9]{0,4})$/i.exec(name)?.[1];
  if (ending !== undefined && !endings.includes(ending.toLowerCase())) return null;
  const stem = ending === undefined ? name : name.slice(0, -ending.length - 1);
  const kept = ending ?? endings[0] ?? '';
  return `${firstOf(trimmed(stem), longest - kept.length - 1) || nameless}.${kept}`;
}

/** The same without judging the ending, to say in a refusal which file is meant. */
export function shownName(sent: string): string {
  return firstOf(cleaned(sent), 60) || nameless;
}

function cleaned(sent: string): string {
  const base = sent.split(/[/\\]/).at(-1) ?? '';
  const short = base.length > 400 ? base.slice(0, 300) + base.slice(-100) : base;
  const visible = short
    .normalize('NFC')
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, ' ')
    .replace(/[\p{C}<>:"|?*]/gu, '');
  return trimmed(visible);
}

const trimmed = (text: string) => text.replace(/^[\s.]+|[\s.]+$/g, '');

/** The first characters, never half of one. */
function firstOf(text: string, count: number): string {
  return [...text].slice(0, count).join('').trimEnd();
}
