const pinyin = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** Chinese names by their pinyin, numbers in them by size. */
export function compareNames(a: string, b: string): number {
  return pinyin.compare(a, b);
}

/** The first character of each initial letter in pinyin order; no syllable starts with i, u or v. */
const first = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀'];
const letters = [...'abcdefghjklmnopqrstwxyz'];

/** Characters of names of places and offices that are read in two ways with different initials. */
const readTwice: Record<string, string> = {
  ...{ 长: 'cz', 重: 'cz', 朝: 'cz', 藏: 'cz', 查: 'cz', 行: 'hx', 会: 'hk', 厦: 'sx', 宿: 'sx', 莘: 'sx' },
  ...{ 省: 'sx', 乐: 'ly', 单: 'ds', 调: 'dt', 参: 'cs', 盛: 'cs', 沈: 'cs', 乘: 'cs', 泊: 'bp', 阿: 'ae' },
  ...{ 番: 'fp', 屯: 'tz', 尉: 'wy', 蔚: 'wy', 解: 'jx', 贾: 'gj', 洞: 'dt', 弹: 'dt' },
};

/**
 * First letters of the pinyin of each character of a name, as people type them to find it: 市教育局 is `s j y j`; where a
 * character is read in two ways, both. Letters and digits stand for themselves, anything else is left out.
 */
export function initialsOf(name: string): string[] {
  return [...name.normalize('NFKC').toLowerCase()].flatMap((character) => {
    if (/[a-z0-9]/.test(character)) return character;
    if (!/\p{Script=Han}/u.test(character)) return [];
    return readTwice[character] ?? initialOf(character) ?? [];
  });
}

function initialOf(character: string): string | undefined {
  return letters[first.findLastIndex((boundary) => pinyin.compare(boundary, character) <= 0)];
}

/** Whether these letters are the initials of characters of a name that follow each other. */
export function hasInitials(name: string, sought: string): boolean {
  const initials = initialsOf(name);
  return initials.some((_, start) =>
    [...sought].every((letter, at) => initials[start + at]?.includes(letter) ?? false),
  );
}
