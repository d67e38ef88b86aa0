import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { EntryForm } from '@/components/entry/entry-form';
import { FormSheets } from '@/components/papers/form-sheets';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { definitionsOf } from '@/lib/editions/definitions/definitions-of';
import { listScans } from '@/lib/queries/list-scans';
import { readChapters } from '@/lib/queries/read-chapters';
import { readComments } from '@/lib/queries/read-comments';
import { readReturn } from '@/lib/queries/read-return';
import { readVersion } from '@/lib/queries/read-version';
import { requireUser } from '@/lib/session/current';
import { foundOr404 } from '../../found-or-404';

type Props = { params: Promise<{ year: string; unit: string }> };

const read = cache(async (year: number, unit: string) => {
  const user = await requireUser();
  const asker = { db: prisma, user };
  const view = await foundOr404(readReturn(asker, { year, unit }));
  const isCorrection = view.status === 'returned' && view.kind === 'entered' && view.latestVersion !== null;
  const before = isCorrection
    ? await readVersion(asker, { year, unit, number: view.latestVersion ?? 0 })
    : null;
  const isIn = view.status === 'submitted' || view.status === 'accepted';
  const [texts, comments, scans] = await Promise.all([
    readChapters(asker, { year, unit }),
    readComments(asker, { year, unit }),
    isIn ? listScans(asker, { year, unit }) : null,
  ]);
  const sent = before && { cells: before.cells, topics: before.topics };
  return { user, view, before: sent, texts, comments, scans };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, unit } = await params;
  const { view } = await read(Number(year), unit);
  const t = await getTranslations('form');
  return { title: t('pageTitle', { unit: view.unit.name, year }) };
}

export default async function ReturnPage({ params }: Props) {
  const { year, unit } = await params;
  const { user, scans, ...shown } = await read(Number(year), unit);
  const { id, username, name } = user;
  const at = await now();
  const papers = scans && <FormSheets view={shown.view} scans={scans} now={at} />;
  return (
    <ClientMessages
      of={['form', 'entry', 'saving', 'words', 'talk', 'papers', 'signIn', 'levels', 'steps', 'totals']}
    >
      <EntryForm
        key={`${user.id} ${year} ${unit}`}
        {...shown}
        papers={papers}
        definitions={definitionsOf(shown.view.edition)}
        person={{ id, username, name }}
        now={at}
      />
    </ClientMessages>
  );
}
