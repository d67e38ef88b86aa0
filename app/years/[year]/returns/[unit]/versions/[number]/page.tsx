import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ReceiptPage } from '@/components/papers/receipt-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { readReceipt } from '@/lib/queries/read-receipt';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../../../found-or-404';
import { yearOf } from '../../../../year-of';
import { numberOf } from './number-of';

type Props = { params: Promise<{ year: string; unit: string; number: string }> };

const read = cache(async (year: number, unit: string, number: number) =>
  foundOr404(readReceipt({ db: prisma, user: await requireUser() }, { year, unit, number })),
);

async function receiptAt({ params }: Props) {
  const { year, unit, number } = await params;
  return read(yearOf(year), unit, numberOf(number));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { unit, year, number } = await receiptAt(props);
  const t = await getTranslations('papers.receipt');
  return { title: t('pageTitle', { unit: unit.name, year: String(year.year), number }) };
}

export default async function VersionReceiptPage(props: Props) {
  const receipt = await receiptAt(props);
  return (
    <ClientMessages of={['papers']}>
      <ReceiptPage receipt={receipt} now={await now()} />
    </ClientMessages>
  );
}
