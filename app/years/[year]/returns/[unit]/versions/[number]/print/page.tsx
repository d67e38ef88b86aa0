import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PaperPage } from '@/components/papers/paper-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../../../../found-or-404';
import { yearOf } from '../../../../../year-of';
import { readVersionPaper } from '../../../read-paper';
import { numberOf } from '../number-of';

type Props = { params: Promise<{ year: string; unit: string; number: string }> };

const read = cache(async (year: number, unit: string, number: number) =>
  foundOr404(readVersionPaper({ db: prisma, user: await requireUser() }, { year, unit, number })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, unit, number } = await params;
  const { table } = await read(yearOf(year), unit, numberOf(number));
  const t = await getTranslations('papers.print');
  return { title: t('pageTitle', { unit: table.unitName, year }) };
}

export default async function VersionPrintPage({ params }: Props) {
  const { year, unit, number } = await params;
  const paper = await read(yearOf(year), unit, numberOf(number));
  return (
    <ClientMessages of={['papers']}>
      <PaperPage paper={paper} back={`/years/${year}/returns/${unit}/versions/${number}`} />
    </ClientMessages>
  );
}
