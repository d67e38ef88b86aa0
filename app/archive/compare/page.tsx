import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { addressFrom } from '@/components/archive/address';
import { ComparePage } from '@/components/archive/compare-page';
import { requireUser } from '@/lib/session/current';
import { readCompare } from './read-compare';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (searchParams: Props['searchParams']) => {
  const address = addressFrom(await searchParams);
  return { address, ...(await readCompare(await requireUser(), address)) };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ unit }, t] = await Promise.all([read(searchParams), getTranslations('archive')]);
  return { title: t('pageTitle', { unit: unit.name }) };
}

export default async function YearsSideBySide({ searchParams }: Props) {
  return <ComparePage {...(await read(searchParams))} />;
}
