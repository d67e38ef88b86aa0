import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Messages, messagesOf } from '@/lib/i18n/messages';

type Namespaces = readonly (keyof Messages)[];

/** What the client components of a page's own feature need beside its texts. */
const besides: Namespaces = ['common', 'status', 'refusals'];

/** Gives the client components below it the texts of their own feature, beside the common ones, and no others. */
export function ClientMessages({ of, children }: { of: Namespaces; children: ReactNode }) {
  return <OnlyMessages of={[...besides, ...of]}>{children}</OnlyMessages>;
}

/** Gives the client components below it these texts and no others. */
export async function OnlyMessages({ of, children }: { of: Namespaces; children: ReactNode }) {
  const all = messagesOf(await getLocale());
  const chosen = Object.fromEntries(of.map((namespace) => [namespace, all[namespace]]));
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
