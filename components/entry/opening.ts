import { editionById } from '@/lib/editions/registry';
import type { ReturnView } from '@/lib/queries/views';
import type { Transport } from './answers';
import { type Means, transportOf } from './transport';

/** A return as somebody opens it. */
export type Opening = {
  view: ReturnView;
  userId: string;
  userName: string;
  now: Date;
  /** For tests; otherwise the API. */
  transport?: Transport;
};

/** The API, asked in the name of whoever opened the return. */
export function transportFor({ view, userId, userName }: Opening, means: Omit<Means, 'person'>): Transport {
  const path = `/years/${view.year.year}/returns/${view.unit.code}`;
  return transportOf(path, editionById(view.edition), { ...means, person: { id: userId, name: userName } });
}
