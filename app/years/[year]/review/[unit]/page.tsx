import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReviewScreen } from '@/components/review/review-screen';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../found-or-404';
import { yearOf } from '../../year-of';
import { readReview } from './read-review';

type Props = { params: Promise<{ year: string; unit: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

export default async function ReviewPage({ params }: Props) {
  const [{ year, unit }, user] = await Promise.all([params, requireUser()]);
  const review = await foundOr404(readReview({ db: prisma, user }, { year: yearOf(year), unit }));
  if (!review) redirect(`/years/${year}/returns/${unit}`);
  return (
    <ClientMessages of={['review', 'words', 'talk', 'papers']}>
      <ReviewScreen key={review.version.number} review={review} now={await now()} />
    </ClientMessages>
  );
}
