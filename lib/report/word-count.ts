/** Characters that each count as one: Chinese and Japanese ones, full-width forms, and the punctuation that goes with them. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/gu;

/**
 * 字数 as word processors count it: every Chinese character and mark, and every run of anything else without a space in it, such as a
 * number or a Latin word. Spaces count nothing, the ideographic one included.
 */
export function wordCount(text: string): number {
  const single = text.replaceAll('\u3000', ' ').match(wide)?.length ?? 0;
  const runs = text.replace(wide, ' ').match(/\S+/g)?.length ?? 0;
  return single + runs;
}
