import { dayOf } from './day';

type Sent = {
  /** Of the latest version; null while there is none, or it was withdrawn. */
  submittedAt: Date | null;
  /** Of the first version. */
  firstAt: Date | null;
};

/**
 * Whether a return missed its due day: it was first submitted when the day was over, or it is over and the return is not in.
 * Corrections do not make a return late that came in time.
 */
export function isLate({ submittedAt, firstAt }: Sent, due: string, today: string): boolean {
  return (submittedAt ? dayOf(firstAt ?? submittedAt) : today) > due;
}
