import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PaperPage } from '@/components/papers/paper-page';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../../found-or-404';
import { yearOf } from '../../../year-of';
import { readPaper } from '../read-paper';

type Props = { params: Promise<{ year: string; unit: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('papers.print'))('bar') };
}

/** What is filled in so far, marked as a draft; what was submitted is printed as its version. */
export default async function ReturnPrintPage({ params }: Props) {
  const [{ year, unit }, user] = await Promise.all([params, requireUser()]);
  const at = { year: yearOf(year), unit };
  const read = await foundOr404(readPaper({ db: prisma, user }, at, await now()));
  const address = `/years/${year}/returns/${unit}`;
  if (read.submitted !== null) redirect(`${address}/versions/${read.submitted}/print`);
  return (
    <ClientMessages of={['papers']}>
      <PaperPage paper={read.paper} back={address} />
    </ClientMessages>
  );
}
