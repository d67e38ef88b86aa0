import type { CellCode } from '@/lib/editions/types';

/** Values by cell: counts as they are, 万元 in whole 分. null or a missing key is blank, which is never zero. */
export type Cells = Readonly<Record<CellCode, bigint | null>>;

/** One main subject of the requests received, with how many were about it. */
export type Topic = { name: string; count: bigint };
