import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressFrom } from '@/components/log/address';
import { LogPage } from '@/components/log/log-page';
import { now } from '@/lib/db/clock';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../years/[year]/found-or-404';
import { readLogPage } from './read-log-page';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('log'))('title') };
}

export default async function LogOfEverything({ searchParams }: Props) {
  const [asked, user] = await Promise.all([searchParams, requireUser()]);
  const address = addressFrom(asked);
  const read = await foundOr404(readLogPage(user, address));
  return <LogPage {...read} address={address} now={await now()} />;
}
