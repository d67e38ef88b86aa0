import type { Edition } from '@/lib/editions/types';
import { isNumeric } from './block';
import { labelsOf } from './labels';

const money = ['元', '千元', '万元', '亿元'];
const behindLabel = /[（(](?:单位[:：]?)?\s*(?<unit>\p{Script=Han}{1,3})[)）]\s*$/u;

/** Whether a text of the block is nothing but a unit that some cell of the form has, or an amount of money. */
export function isUnit(edition: Edition, text: string): boolean {
  return money.includes(text) || labelsOf(edition).units.has(text);
}

/** The unit that a block prints beside a value: in a cell of its own, or in parentheses behind the label. */
export function unitBeside(edition: Edition, cells: readonly string[]): string | null {
  const words = cells.map((cell) => behindLabel.exec(cell)?.groups?.unit ?? cell);
  return words.find((word) => isUnit(edition, word)) ?? null;
}

/**
 * A value with the unit that is printed beside it, where that is not the cell's own: 3000 beside 元 is 3000元, which a cell of
 * 万元 then reads as 0.3, and 5 beside 条 is marked in a cell of 件.
 */
export function withUnit(value: string, written: string | null, own: string): string {
  const isBare = isNumeric(value) && !/\p{Script=Han}/u.test(value);
  return written !== null && written !== own && isBare ? value + written : value;
}
