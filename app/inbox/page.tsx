import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { InboxPage } from '@/components/inbox/inbox-page';
import { MailForm } from '@/components/inbox/mail-form';
import { ClientMessages } from '@/components/shell/client-messages';
import { prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { localeOf } from '@/lib/i18n/locale';
import { sendsBy } from '@/lib/mail/sends-by';
import { readMailSettings } from '@/lib/queries/read-mail-settings';
import { requireUser } from '@/lib/session/current';
import { readPage } from './read-page';

type Props = { searchParams: Promise<{ unread?: string | string[]; before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') };
}

export default async function Inbox({ searchParams }: Props) {
  const asker = { db: prisma, user: await requireUser() };
  const { unread: only, before } = await searchParams;
  const choice = { unread: only === '1', before: typeof before === 'string' ? before : null };
  const [page, settings, locale] = await Promise.all([
    readPage(asker, choice),
    readMailSettings(asker),
    getLocale(),
  ]);
  const language = localeOf(settings.language ?? locale);
  return (
    <ClientMessages of={['inbox']}>
      <InboxPage
        page={page}
        choice={choice}
        now={await now()}
        mail={<MailForm settings={{ ...settings, language }} sends={sendsBy(process.env)} />}
      />
    </ClientMessages>
  );
}
