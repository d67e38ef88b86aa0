import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OnlyMessages } from '@/components/shell/client-messages';
import { accountsShown } from '@/components/sign-in/accounts-shown';
import { InstallationLine } from '@/components/sign-in/installation-line';
import { safePath } from '@/components/sign-in/safe-path';
import styles from '@/components/sign-in/sign-in.module.css';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { prisma } from '@/lib/db/client';
import { readDemoAccounts, readInstallation } from '@/lib/queries/read-installation';
import { currentUser } from '@/lib/session/current';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const goOn = safePath(typeof next === 'string' ? next : null);
  if (await currentUser()) redirect(goOn);
  const [t, common] = await Promise.all([getTranslations('signIn'), getTranslations('common')]);
  const installation = await readInstallation(prisma);
  const accounts = accountsShown(await readDemoAccounts(prisma, installation), t);
  return (
    <main id="main" className={styles.page}>
      <div className={styles.inside}>
        <OnlyMessages of={['common', 'signIn']}>
          <SignInForm next={goOn} accounts={accounts}>
            <h1>{t('title')}</h1>
            <p className={styles.purpose}>{common('purpose')}</p>
          </SignInForm>
        </OnlyMessages>
        <InstallationLine installation={installation} />
      </div>
    </main>
  );
}
