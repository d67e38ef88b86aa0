import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QueueScreen } from '@/components/review/queue-screen';
import { standingFrom } from '@/components/review/standing';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../found-or-404';
import { yearOf } from '../year-of';
import { readQueue } from './read-queue';

type Props = {
  params: Promise<{ year: string }>;
  searchParams: Promise<{ status?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const [{ year }, { status }, user] = await Promise.all([params, searchParams, requireUser()]);
  const read = await foundOr404(readQueue({ db: prisma, user }, { year: yearOf(year) }));
  return (
    <ClientMessages of={['review', 'steps']}>
      <QueueScreen {...read} standing={standingFrom(status)} now={await now()} />
    </ClientMessages>
  );
}
