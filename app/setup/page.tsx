import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SetupForm } from '@/components/admin/setup-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { EmptyState } from '@/components/ui/empty-state';
import { prisma } from '@/lib/db/client';
import { isSetupLink } from '@/lib/queries/is-setup-link';
import { setUp } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('setup.title'), referrer: 'no-referrer' };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: Props) {
  const [{ token }, t] = await Promise.all([searchParams, getTranslations('admin')]);
  const isValid = typeof token === 'string' && (await isSetupLink(prisma, token));
  return (
    <main id="main" className="page">
      <h1>{t('setup.title')}</h1>
      {isValid ? (
        <ClientMessages of={['admin']}>
          <SetupForm token={token} action={setUp} />
        </ClientMessages>
      ) : (
        <EmptyState title={t('setup.invalid')}>{t('setup.invalidWhy')}</EmptyState>
      )}
    </main>
  );
}
