import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormsPage } from '@/components/archive/forms-page';
import { comparabilities } from '@/lib/editions/comparability/tables';
import { editionById } from '@/lib/editions/registry';
import { requireUser } from '@/lib/session/current';

type Props = { params: Promise<{ older: string; newer: string }> };

/** The two forms as their table has them; the address may turn them round. */
async function read({ params }: Props) {
  const { older, newer } = await params;
  const comparability = comparabilities.find((table) => {
    const both: readonly string[] = [table.older, table.newer];
    return older !== newer && both.includes(older) && both.includes(newer);
  });
  if (!comparability) notFound();
  return comparability;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ older, newer }, t] = await Promise.all([read(props), getTranslations('archive.forms')]);
  return { title: t('title', { older, newer }) };
}

export default async function TwoForms(props: Props) {
  await requireUser();
  const comparability = await read(props);
  const { older, newer } = comparability;
  return <FormsPage {...{ comparability }} older={editionById(older)} newer={editionById(newer)} />;
}
