import type { ReturnRow } from '@/lib/queries/views';

/** A return that waits, with how many cells differ from its version before; null for a first version. */
export type WaitingRow = ReturnRow & { changed: number | null };
