import { notFound } from 'next/navigation';

/** The year in the address; anything that is not a year is a page that is not there. */
export function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) notFound();
  return Number(text);
}
