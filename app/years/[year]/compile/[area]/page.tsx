import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { lookFrom } from '@/components/compile/address';
import { CompileScreen } from '@/components/compile/compile-screen';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../found-or-404';
import { yearOf } from '../../year-of';
import { readBlame, readCellsToPassOn, readGridBelow, readWay } from './actions';
import { readCompile } from './read-compile';

type Props = {
  params: Promise<{ year: string; area: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compile'))('pageTitle') };
}

export default async function CompilePage({ params, searchParams }: Props) {
  const [{ year, area }, query, user] = await Promise.all([params, searchParams, requireUser()]);
  const look = lookFrom(query);
  const read = await foundOr404(readCompile({ db: prisma, user }, { year: yearOf(year), area, look }));
  return (
    <ClientMessages
      of={['compile', 'grid', 'why', 'totals', 'blame', 'ledger', 'outliers', 'levels', 'steps', 'stale']}
    >
      <CompileScreen
        {...read}
        look={look}
        {...{ readWay, readBlame, readCellsToPassOn, readGridBelow }}
        now={await now()}
      />
    </ClientMessages>
  );
}
