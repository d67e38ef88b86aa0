import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Drafted } from '@/components/review/decisions/use-return-draft';
import { filterFrom } from '@/components/review/queue-filter';
import { ReviewScreen } from '@/components/review/review-screen';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../found-or-404';
import { yearOf } from '../../year-of';
import { readReview } from './read-review';

type Sent = Record<string, string | string[] | undefined>;
type Props = {
  params: Promise<{ year: string; unit: string }>;
  searchParams: Promise<Sent>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ year, unit }, sent, user] = await Promise.all([params, searchParams, requireUser()]);
  const filter = filterFrom(new URLSearchParams(Object.entries(sent).flatMap(onlyOnce)));
  const at = { year: yearOf(year), unit };
  const review = await foundOr404(readReview({ db: prisma, user }, at, filter));
  if (!review) redirect(`/years/${year}/returns/${unit}`);
  return (
    <ClientMessages of={['review', 'queue', 'words', 'talk', 'papers', 'steps', 'stale']}>
      <ReviewScreen key={unit} review={review} now={await now()} drafted={draftedIn(sent)} />
    </ClientMessages>
  );
}

/** What an address asks to be sent back, as the compiled table and the queue write it. */
function draftedIn({ decide, cells, reason }: Sent): Drafted | null {
  const text = (value: Sent[string]) => (typeof value === 'string' ? value : '');
  if (decide !== 'return' && decide !== 'reopen') return null;
  return { decide, cells: text(cells).split(',').filter(Boolean), reason: text(reason) };
}

/** A parameter that is given twice says nothing. */
function onlyOnce([name, value]: [string, string | string[] | undefined]): [string, string][] {
  return typeof value === 'string' ? [[name, value]] : [];
}
