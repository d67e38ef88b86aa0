import type { Row } from './types';

/** A row's number as its own column prints it: （一）, 1., 其中; '' where the form prints none. */
export function printedNumber({ number = '' }: Pick<Row, 'number'>): string {
  if (/^\d+$/.test(number)) return `${number}.`;
  return number.replace('(', '（').replace(')', '）');
}
