'use server';

import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import type { ToldCell } from '@/components/compile/pass-on/pass-on-data';
import { prisma } from '@/lib/db/client';
import { type BlameView, readBlame as readBlameOf } from '@/lib/queries/read-blame';
import { readPassOn } from '@/lib/queries/read-pass-on';
import { readRollupCell } from '@/lib/queries/read-rollup-cell';
import { bases, type RollupCell } from '@/lib/queries/views';
import { Refusal } from '@/lib/refusal';
import { requireUser } from '@/lib/session/current';
import { tellPassOn } from './tell-pass-on';

const question = z.strictObject({
  year: z.number().int(),
  area: z.string(),
  code: z.string(),
  basis: z.enum(bases),
});

const blameQuestion = question.omit({ code: true }).extend({
  rule: z.string(),
  column: z.string().nullable(),
});

/** What makes one total, for the side panel; null if it may not be read or is gone. Writes nothing. */
export async function readCell(of: z.infer<typeof question>): Promise<RollupCell | null> {
  const user = await requireUser();
  return found(() => readRollupCell({ db: prisma, user }, question.parse(of)));
}

/** Which units make the table break a rule; null if it may not be read or is not broken any more. Writes nothing. */
export async function readBlame(of: z.infer<typeof blameQuestion>): Promise<BlameView | null> {
  const user = await requireUser();
  return found(() => readBlameOf({ db: prisma, user }, blameQuestion.parse(of)));
}

async function found<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const cellsQuestion = z.strictObject({
  year: z.number().int(),
  area: z.string(),
  cells: z.array(z.string()).max(50),
});

/** The units that make further cells than those that the table came back for; null if that may not be read or is over. Writes nothing. */
export async function readCellsToPassOn(of: z.infer<typeof cellsQuestion>): Promise<ToldCell[] | null> {
  const user = await requireUser();
  try {
    const view = await readPassOn({ db: prisma, user }, cellsQuestion.parse(of));
    return view && tellPassOn(view, await getLocale()).cells;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
