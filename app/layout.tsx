import './mantine.css';
import './globals.css';

import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { OnlyMessages } from '@/components/shell/client-messages';
import { Providers } from '@/components/shell/providers';
import { SkipLink } from '@/components/shell/skip-link';
import { TopBar } from '@/components/shell/top-bar';
import { chooseLanguage } from './actions';
import { readTopBar } from './top-bar';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('purpose') };
}

export const viewport: Viewport = { themeColor: '#153b6b' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, head, bar] = await Promise.all([getLocale(), headers(), readTopBar()]);
  return (
    <html lang={locale} data-mantine-color-scheme="light">
      <body>
        <SkipLink />
        <OnlyMessages of={['common', 'shell']}>
          <Providers nonce={head.get('x-nonce') ?? ''}>
            <TopBar {...bar} chooseLanguage={chooseLanguage} />
            {children}
          </Providers>
        </OnlyMessages>
      </body>
    </html>
  );
}
