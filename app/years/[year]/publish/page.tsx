import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublishScreen } from '@/components/publish/publish-screen';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../found-or-404';
import { yearOf } from '../year-of';
import { readPublish } from './read-publish';

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: (await getTranslations('publish'))('pageTitle', { year }) };
}

export default async function PublishPage({ params }: Props) {
  const [{ year }, user] = await Promise.all([params, requireUser()]);
  const read = await foundOr404(readPublish({ db: prisma, user }, { year: yearOf(year) }));
  return (
    <ClientMessages of={['publish', 'steps']}>
      <PublishScreen {...read} now={await now()} />
    </ClientMessages>
  );
}
