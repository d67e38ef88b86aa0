import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { UnitPage } from '@/components/archive/unit-page';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { readArchiveUnit } from '@/lib/queries/read-archive-unit';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../../years/[year]/found-or-404';

type Props = { params: Promise<{ unit: string }> };

const read = cache(async (unit: string) =>
  foundOr404(readArchiveUnit({ db: prisma, user: await requireUser() }, unit)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [[latest], t] = await Promise.all([read((await params).unit), getTranslations('archive')]);
  return { title: t('unitTitle', { unit: latest?.unit.name ?? '' }) };
}

export default async function UnitArchive({ params }: Props) {
  return <UnitPage returns={await read((await params).unit)} now={await now()} />;
}
