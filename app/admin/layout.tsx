import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/shell/client-messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin');
  return { title: t('title') };
}

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="page">
      <ClientMessages of={['admin', 'steps']}>{children}</ClientMessages>
    </main>
  );
}
