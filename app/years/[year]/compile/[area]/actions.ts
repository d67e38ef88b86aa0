'use server';

import { z } from 'zod';
import { prisma } from '@/lib/db/client';
import { readRollupCell } from '@/lib/queries/read-rollup-cell';
import { bases, type RollupCell } from '@/lib/queries/views';
import { Refusal } from '@/lib/refusal';
import { requireUser } from '@/lib/session/current';

const question = z.strictObject({
  year: z.number().int(),
  area: z.string(),
  code: z.string(),
  basis: z.enum(bases),
});

/** What makes one total, for the side panel; null if it may not be read or is gone. Writes nothing. */
export async function readCell(of: z.infer<typeof question>): Promise<RollupCell | null> {
  const user = await requireUser();
  try {
    return await readRollupCell({ db: prisma, user }, question.parse(of));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
