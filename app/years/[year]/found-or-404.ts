import { notFound } from 'next/navigation';
import { Refusal } from '@/lib/refusal';

/** What was read, or the page that says there is nothing here; any other failure stays one. */
export async function foundOr404<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) notFound();
    throw error;
  }
}
