import { notFound } from 'next/navigation';

/** The version's number in the address; anything else is a page that is not there. */
export function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) notFound();
  return Number(text);
}
