/**
 * A row's number as it is printed before its label: 一、 （一） 1. 其中：. It continues the row above, and prints nothing,
 * where it is left empty or says 其中 once more.
 */
export function printedNumber(
  number: string | undefined,
  above: string | undefined,
): { number: string; continues: boolean } {
  if (number === undefined) return { number: '', continues: false };
  if (number === '' || (number === '其中' && above === '其中')) return { number: '', continues: true };
  return { number: punctuated(number), continues: false };
}

function punctuated(number: string): string {
  if (number === '其中') return '其中：';
  if (/^[一二三四五六七八九十]+$/.test(number)) return `${number}、`;
  if (/^\d+$/.test(number)) return `${number}.`;
  return number.replace('(', '（').replace(')', '）');
}
