import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QueueScreen } from '@/components/review/queue-screen';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { readQueue } from '@/lib/queries/read-queue';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../found-or-404';
import { yearOf } from '../year-of';

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

export default async function QueuePage({ params }: Props) {
  const [{ year }, user] = await Promise.all([params, requireUser()]);
  const queue = await foundOr404(readQueue({ db: prisma, user }, { year: yearOf(year) }));
  return (
    <ClientMessages of={['review', 'queue']}>
      <QueueScreen queue={queue} now={await now()} />
    </ClientMessages>
  );
}
