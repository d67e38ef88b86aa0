import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ProgressScreen } from '@/components/progress/progress-screen';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { readProgress } from '@/lib/queries/read-progress';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../found-or-404';
import { yearOf } from '../year-of';

type Props = {
  params: Promise<{ year: string }>;
  searchParams: Promise<{ area?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') };
}

export default async function ProgressPage({ params, searchParams }: Props) {
  const [{ year }, { area }, user, at] = await Promise.all([params, searchParams, requireUser(), now()]);
  const asked = typeof area === 'string' ? { area } : {};
  const view = await foundOr404(readProgress({ db: prisma, user }, { year: yearOf(year), ...asked, at }));
  return (
    <ClientMessages of={['progress']}>
      <ProgressScreen view={view} now={at} />
    </ClientMessages>
  );
}
