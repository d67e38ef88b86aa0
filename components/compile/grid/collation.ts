const pinyin = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** Chinese names by their pinyin, numbers in them by size. */
export function compareNames(a: string, b: string): number {
  return pinyin.compare(a, b);
}

/** The first character of each initial letter in pinyin order; no syllable starts with i, u or v. */
const first = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀'];
const letters = [...'abcdefghjklmnopqrstwxyz'];

/**
 * First letters of a name's pinyin, as people type them to find it: 市教育局 is `sjyj`. Letters and digits stand for
 * themselves, anything else is left out. Of a character with several readings the commonest is taken.
 */
export function initialsOf(name: string): string {
  return [...name.normalize('NFKC').toLowerCase()].map(initialOf).join('');
}

function initialOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character;
  if (!/\p{Script=Han}/u.test(character)) return '';
  const at = first.findLastIndex((boundary) => pinyin.compare(boundary, character) <= 0);
  return letters[at] ?? '';
}
