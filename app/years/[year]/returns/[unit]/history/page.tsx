import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { lookFrom } from '@/components/history/address';
import { FeedPage } from '@/components/history/feed-page';
import { pool, prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { readChain } from '@/lib/queries/read-chain';
import { readFeed } from '@/lib/queries/read-feed';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../../found-or-404';
import { yearOf } from '../../../year-of';

type Props = {
  params: Promise<{ year: string; unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const read = cache(async ({ params, searchParams }: Props) => {
  const [{ year, unit }, asked, user] = await Promise.all([params, searchParams, requireUser()]);
  const look = lookFrom(asked);
  const asker = { db: prisma, user };
  const at = { year: yearOf(year), unit };
  const feed = await foundOr404(readFeed(asker, { ...at, look }));
  return { feed, look, broken: await readChain(asker, pool, at) };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { feed } = await read(props);
  const t = await getTranslations('history');
  return { title: t('pageTitle', { unit: feed.unit.name, year: String(feed.year.year) }) };
}

export default async function HistoryPage(props: Props) {
  return <FeedPage {...(await read(props))} now={await now()} />;
}
