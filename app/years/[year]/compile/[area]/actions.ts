'use server';

import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import type { GridBelow } from '@/components/compile/grid/grid-below';
import type { ToldCell } from '@/components/compile/pass-on/pass-on-data';
import type { ToldWay } from '@/components/compile/why/told-way';
import { prisma } from '@/lib/db/client';
import { type BlameView, readBlame as readBlameOf } from '@/lib/queries/read-blame';
import { readGridBelow as readGridBelowOf } from '@/lib/queries/read-grid-below';
import { readPassOn } from '@/lib/queries/read-pass-on';
import { readWay as readWayOf } from '@/lib/queries/read-rollup-cell';
import { bases } from '@/lib/queries/views';
import { Refusal } from '@/lib/refusal';
import { requireUser } from '@/lib/session/current';
import { readBelow } from './read-below';
import { tellPassOn } from './tell-pass-on';
import { tellWay } from './tell-way';

const question = z.strictObject({
  year: z.number().int(),
  area: z.string(),
  code: z.string(),
  basis: z.enum(bases),
});

const wayQuestion = question.extend({ way: z.array(z.string()).max(20) });

const blameQuestion = question.omit({ code: true }).extend({
  rule: z.string(),
  column: z.string().nullable(),
});

/** What makes one total, as far down as it is opened, for the side panel; null if it may not be read or is gone. Writes nothing. */
export async function readWay(of: z.infer<typeof wayQuestion>): Promise<ToldWay | null> {
  const user = await requireUser();
  const view = await found(() => readWayOf({ db: prisma, user }, wayQuestion.parse(of)));
  return view && tellWay(view, await getLocale());
}

/** Which units make the table break a rule; null if it may not be read or is not broken any more. Writes nothing. */
export async function readBlame(of: z.infer<typeof blameQuestion>): Promise<BlameView | null> {
  const user = await requireUser();
  return found(() => readBlameOf({ db: prisma, user }, blameQuestion.parse(of)));
}

const belowQuestion = question.omit({ code: true }).extend({ areas: z.array(z.string()).max(50) });

/** The units of areas that the grid's first page left out; null if they may not be read. Writes nothing. */
export async function readGridBelow(of: z.infer<typeof belowQuestion>): Promise<GridBelow | null> {
  const user = await requireUser();
  const asker = { db: prisma, user };
  const { year, areas, ...rest } = belowQuestion.parse(of);
  return found(async () => {
    const rows = await readGridBelowOf(asker, { year, areas, ...rest });
    const { told } = await readBelow(asker, { year, parents: areas });
    return { rows, told };
  });
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
