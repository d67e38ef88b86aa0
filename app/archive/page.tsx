import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArchivePage } from '@/components/archive/archive-page';
import { may } from '@/lib/access/roles';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { listPlaces } from '@/lib/queries/list-places';
import { readArchive } from '@/lib/queries/read-archive';
import { placeOf } from '@/lib/queries/unit-rows';
import { requireUser } from '@/lib/session/current';
import { firstUnit } from './compare/first-unit';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive'))('title') };
}

export default async function Archive() {
  const user = await requireUser();
  const asker = { db: prisma, user };
  const [years, { units, areas }, first] = await Promise.all([
    readArchive(asker),
    listPlaces(asker),
    firstUnit(asker),
  ]);
  const own = [...areas, ...units].filter((unit) => may(user.grants, 'return.read', placeOf(unit)));
  return <ArchivePage years={years} own={own} mayCompare={first !== null} now={await now()} />;
}
